import { ownNumberOf, type Standing } from "../domain/acts/againstRecords.ts";
import { memorandumSchema } from "../domain/acts/consortium/FoundingSigned.ts";
import { saidAt } from "../domain/acts/values/readSaid.ts";
import type { JsonValue } from "../domain/content/JsonValue.ts";
import type { Founding } from "../domain/Founding.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Effect } from "./OrganisationReplay.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

interface Borne {
  name: string | undefined;
  readonly identifiers: string[];
}

/** What contents have to agree with, worked out from the acts before them alone. */
export class RecordedStanding implements Standing {
  readonly #organisations = new Map<number, Borne>();
  readonly #proposed = new Map<Hex, Borne>();
  readonly #currencies = new Map<Hex, string>();
  readonly #numbers = new Map<string, Hex>();

  constructor({ founders }: Founding) {
    for (const [index, { identifier }] of founders.entries())
      this.#organisations.set(index + 1, { name: undefined, identifiers: [identifier] });
  }

  currencyOf(subject: Hex): Promise<string | undefined> {
    return Promise.resolve(this.#currencies.get(subject));
  }

  bearingOf(organisation: number): Promise<Borne | undefined> {
    return Promise.resolve(this.#organisations.get(organisation));
  }

  actNumbered(...numbered: Parameters<Standing["actNumbered"]>): Promise<Hex | undefined> {
    return Promise.resolve(this.#numbers.get(JSON.stringify(numbered)));
  }

  /** @param parts of the act's content that are there and genuine */
  observe({ act, actHash }: PlacedAct, { number }: Effect, [content]: readonly JsonValue[]): void {
    switch (act.kind) {
      case "FoundingSigned":
        this.#founded(content);
        break;
      case "OrganisationEntered":
        this.#borne(number, { name: nameIn(content), identifiers: [act.values.identifier] });
        break;
      case "AdmissionProposed":
        this.#proposed.set(actHash, { name: nameIn(content), identifiers: [act.values.identifier] });
        break;
      case "VoteCast":
        this.#borne(number, this.#proposed.get(act.values.motion));
        break;
      case "OrganisationRenamed":
        this.#renamed(act.organisation, nameIn(content));
        break;
      case "IdentifierAdded":
        this.#organisations.get(act.values.of)?.identifiers.push(act.values.identifier);
        break;
      case "ProcurementOpened":
      case "ProcurementAmended":
        this.#currencies.set(act.subject, act.values.currency);
        break;
      default:
    }
    this.#remember(act.kind, act.organisation, ownNumberOf(act.kind, content), actHash);
  }

  #founded(content: JsonValue | undefined): void {
    for (const { organisation, name } of memorandumSchema.safeParse(content).data?.founders ?? []) {
      const founder = this.#organisations.get(organisation);
      if (founder !== undefined) founder.name ??= name;
    }
  }

  #borne(number: number | undefined, borne: Borne | undefined): void {
    if (number !== undefined && number > 0 && borne !== undefined) this.#organisations.set(number, borne);
  }

  #renamed(number: number, name: string | undefined): void {
    const organisation = this.#organisations.get(number);
    if (organisation !== undefined) organisation.name = name;
  }

  #remember(kind: PlacedAct["act"]["kind"], organisation: number, number: string | undefined, actHash: Hex): void {
    const name = JSON.stringify([kind, organisation, number]);
    if (number !== undefined && !this.#numbers.has(name)) this.#numbers.set(name, actHash);
  }
}

function nameIn(content: JsonValue | undefined): string | undefined {
  const name = saidAt(content, "/name");
  return typeof name === "string" ? name : undefined;
}
