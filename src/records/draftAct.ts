import type { ActKind } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import type { Hex } from "../domain/Hex.ts";
import { asRecord } from "../domain/entry/asRecord.ts";
import { blank, blankOf } from "../domain/entry/blank.ts";
import { laidOver } from "../domain/entry/laidOver.ts";
import type { Problem } from "../problems/Problem.ts";
import { requestInvalid } from "../problems/requestInvalid.ts";
import type { RecordsServices } from "./RecordsServices.ts";
import { agreementDrafts } from "./agreement/agreementDrafts.ts";
import type { DraftWish } from "./DraftWish.ts";
import { milestoneDrafts } from "./milestone/milestoneDrafts.ts";
import { procurementDrafts } from "./procurement/procurementDrafts.ts";
import { Records, type Members } from "./Records.ts";
import { whatStood } from "./whatStood.ts";

/** A wish to be completed by whoever signs it. */
export interface Draft {
  readonly kind: ActKind;
  readonly subject?: string;
  readonly agreement?: string;
  readonly builtOn?: Hex;
  readonly values: Members;
  readonly content: unknown;
}

type Known = Partial<Record<ActKind, (records: Records) => Promise<Members> | Members>>;

const KNOWN: Known = { ...procurementDrafts, ...agreementDrafts, ...milestoneDrafts };

const COUNTERSIGNED: readonly ActKind[] = ["FoundingSigned", "AgreementSigned", "VariationSigned"];

/** What the records say already of an act's content, and blanks for what its author has to say. @throws Problem */
export async function draftAct(wish: DraftWish, { audit, ledger }: RecordsServices): Promise<Draft> {
  const { kind, subject, agreement } = wish;
  if (COUNTERSIGNED.includes(kind)) throw sameAgain(kind);
  const { content } = definitionOf(kind);
  const known = (await KNOWN[kind]?.(new Records(audit, wish, ledger.now()))) ?? {};
  const { values, ...stood } = await whatStood(wish, known, audit);
  return {
    kind,
    ...(subject === undefined || kind.endsWith("Opened") ? {} : { subject }),
    ...(agreement === undefined ? {} : { agreement }),
    ...stood,
    values: { ...values, ...valuesToSay(kind) },
    content: laidOver(asRecord(blankOf(content)) ?? {}, known),
  };
}

/** What no content tells: codes, and what a key may do and until when. */
function valuesToSay(kind: ActKind): Members {
  const { fields, codes, takesProof, register } = definitionOf(kind);
  const said = Object.keys(fields).flatMap((name): [string, unknown][] => {
    if (takesProof && (name === "key" || name === "scheme")) return []; // the new key's own file tells
    const list = codes[name];
    if (list !== undefined) return [[name, blank(`one of: ${list.words.join(", ")}`)]];
    if (name === "act" && register === "StatementRegister" && kind !== "DocumentTakenDown") return [[name, OWN_ACT]];
    return Object.hasOwn(OF_KEYS, name) ? [[name, OF_KEYS[name]]] : [];
  });
  return Object.fromEntries(said);
}

/** Which act brought a document that is taken down, the records know by its digest. */
const OWN_ACT = blank("hash of an act of your organisation, 0x…, as its page shows it");

const OF_KEYS: Members = {
  key: blank("the key's signer, 0x…, as its holder gave it to you"),
  roles: [blank("one or more of: administrator, officer, finance, representative, signatory, recorder, auditor")],
  keyValidFrom: blank("London day, such as 2026-03-02"),
  keyValidUntil: blank("London day, such as 2036-03-02"),
  since: blank("London time since which it is not to be trusted, such as 2026-03-02 12:00"),
};

function sameAgain(kind: ActKind): Problem {
  const detail = `A ${kind} has no content of its own: the other side's is signed again. Record it without a draft.`;
  return requestInvalid("kind", detail, detail);
}
