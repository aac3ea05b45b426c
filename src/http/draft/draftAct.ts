import type { ActKind } from "../../domain/acts/Act.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { asRecord } from "../../domain/entry/asRecord.ts";
import { blank, blankOf } from "../../domain/entry/blank.ts";
import { laidOver } from "../../domain/entry/laidOver.ts";
import { Problem } from "../problems/Problem.ts";
import type { Services } from "../services.ts";
import { agreementDrafts } from "./agreementDrafts.ts";
import type { DraftWish } from "./DraftWish.ts";
import { milestoneDrafts } from "./milestoneDrafts.ts";
import { procurementDrafts } from "./procurementDrafts.ts";
import { Records, type Members } from "./Records.ts";

/** A wish to be completed by whoever signs it. */
export interface Draft {
  readonly kind: ActKind;
  readonly subject?: string;
  readonly agreement?: string;
  readonly values: Members;
  readonly content: unknown;
}

type Known = Partial<Record<ActKind, (records: Records) => Promise<Members> | Members>>;

const KNOWN: Known = { ...procurementDrafts, ...agreementDrafts, ...milestoneDrafts };

const COUNTERSIGNED: readonly ActKind[] = ["FoundingSigned", "AgreementSigned", "VariationSigned"];

/** What the records say already of an act's content, and blanks for what its author has to say. @throws Problem */
export async function draftAct(wish: DraftWish, { audit, ledger }: Services): Promise<Draft> {
  const { kind, subject, agreement } = wish;
  if (COUNTERSIGNED.includes(kind)) throw sameAgain(kind);
  const { content } = definitionOf(kind);
  const known = (await KNOWN[kind]?.(new Records(audit, wish, ledger.now()))) ?? {};
  return {
    kind,
    ...(subject === undefined || kind.endsWith("Opened") ? {} : { subject }),
    ...(agreement === undefined ? {} : { agreement }),
    values: codesToSay(kind),
    content: laidOver(asRecord(blankOf(content)) ?? {}, known),
  };
}

/** Codes that no content tells. */
function codesToSay(kind: ActKind): Members {
  const lists = Object.entries(definitionOf(kind).codes);
  return Object.fromEntries(
    lists.flatMap(([name, list]) => (list === undefined ? [] : [[name, blank(`one of: ${list.words.join(", ")}`)]])),
  );
}

function sameAgain(kind: ActKind): Problem {
  const detail = `A ${kind} has no content of its own: the other side's is signed again. Record it without a draft.`;
  return new Problem("request-invalid", detail, { members: { errors: [{ place: "kind", message: detail }] } });
}
