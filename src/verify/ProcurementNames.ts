import { z } from "zod";
import type { JsonValue } from "../domain/content/JsonValue.ts";
import type { Hex } from "../domain/Hex.ts";
import { formatIdentifier } from "../domain/identifiers.ts";
import { pilotOcids } from "../domain/pilotOcid.ts";
import type { Effect } from "./OrganisationReplay.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

const identified = z.object({ identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })).min(1) });
const memorandum = z.object({ founders: z.array(identified.extend({ organisation: z.int() })) });
const opening = z.object({ reference: z.string() });

/**
 * Which OCID means which history, worked out from acts and contents alone, so that a verification can be asked for
 * one procurement by the name that people use. Names decide nothing about what holds.
 */
export class ProcurementNames {
  readonly #identifiers = new Map<number, string>();
  readonly #candidates = new Map<Hex, string>();
  readonly #ocids = new Map<string, Hex>();
  readonly #linked = new Map<Hex, Hex[]>();

  /** Subject of a procurement opened here, by its OCID. */
  get ocids(): ReadonlyMap<string, Hex> {
    return this.#ocids;
  }

  /** Procurements that a process (keccak256 of an OCID) was ever linked to. */
  get linked(): ReadonlyMap<Hex, readonly Hex[]> {
    return this.#linked;
  }

  observe({ act, actHash }: PlacedAct, effect: Effect, [content]: readonly JsonValue[]): void {
    if (act.kind === "FoundingSigned") this.#founders(content);
    else if (act.kind === "OrganisationEntered") this.#name(effect.number, identifierIn(content));
    else if (act.kind === "AdmissionProposed") this.#candidates.set(actHash, identifierIn(content) ?? "");
    else if (act.kind === "VoteCast") this.#name(effect.number, this.#candidates.get(act.values.motion));
    else if (act.kind === "NoticeLinked") this.#link(act.values.process, act.subject);
    else if (act.kind === "ProcurementOpened") this.#opened(act.subject, act.organisation, content);
  }

  #founders(content: JsonValue | undefined): void {
    for (const founder of memorandum.safeParse(content).data?.founders ?? [])
      this.#name(founder.organisation, firstOf(founder));
  }

  #name(number: number | undefined, identifier: string | undefined): void {
    if (number !== undefined && number > 0 && identifier) this.#identifiers.set(number, identifier);
  }

  #link(process: Hex, subject: Hex): void {
    const linked = this.#linked.get(process) ?? [];
    if (!linked.includes(subject)) this.#linked.set(process, [...linked, subject]);
  }

  #opened(subject: Hex, lead: number, content: JsonValue | undefined): void {
    const reference = opening.safeParse(content).data?.reference ?? "";
    const { readable, otherwise } = pilotOcids(subject, reference, this.#identifiers.get(lead) ?? null);
    this.#ocids.set(this.#ocids.has(readable) ? otherwise : readable, subject);
  }
}

function identifierIn(content: JsonValue | undefined): string | undefined {
  const parsed = identified.safeParse(content);
  return parsed.success ? firstOf(parsed.data) : undefined;
}

function firstOf({ identifiers: [first] }: z.infer<typeof identified>): string | undefined {
  return first && formatIdentifier(first);
}
