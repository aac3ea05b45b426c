import type { ActKind } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import type { SignedValue } from "../domain/acts/values/SignedValue.ts";
import { numberOf } from "../domain/entry/asMeant.ts";
import { asRecord } from "../domain/entry/asRecord.ts";
import { blank, blankOf } from "../domain/entry/blank.ts";
import { howToWrite } from "../domain/entry/howToWrite.ts";
import { laidOver } from "../domain/entry/laidOver.ts";
import { NameBook } from "../domain/entry/NameBook.ts";
import { type Hex, isHex } from "../domain/Hex.ts";
import type { Problem } from "../problems/Problem.ts";
import { requestInvalid } from "../problems/requestInvalid.ts";
import { knownOf } from "./drafts.ts";
import type { DraftMeant, DraftWish } from "./DraftWish.ts";
import { namesInRecords } from "./namesInRecords.ts";
import { type Members, Records } from "./Records.ts";
import type { RecordsServices } from "./RecordsServices.ts";
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

/**
 * What the records say already of an act's content, and blanks for what its author has to say.
 * @throws KindNotInThisLedger, NotClear, Problem
 */
export async function draftAct(written: DraftWish, { audit, ledger }: RecordsServices): Promise<Draft> {
  ledger.registers.require(written.kind);
  const wish = await draftMeant(written, new NameBook(namesInRecords(audit)));
  const { kind, subject, agreement } = wish;
  const { content, countersigns, opens } = definitionOf(kind);
  if (countersigns !== undefined) throw sameAgain(kind);
  const known = await knownOf(kind, new Records(audit, wish, ledger.now()));
  const { values, ...stood } = await whatStood(wish, known, audit, ledger.registers.rulesFor(kind));
  return {
    kind,
    ...(subject === undefined || opens ? {} : { subject }),
    ...(agreement === undefined ? {} : { agreement }),
    ...stood,
    values: { ...values, ...valuesToSay(kind) },
    content: laidOver(asRecord(blankOf(content)) ?? {}, known),
  };
}

async function draftMeant(written: DraftWish, names: NameBook): Promise<DraftMeant> {
  const { organisation: called, agreement, supplier, payment, ...wish } = written;
  const organisation = await numberOf(called, names);
  return {
    ...wish,
    organisation,
    ...(agreement === undefined ? {} : { agreement: (await names.agreement(agreement, organisation)).id }),
    ...(payment === undefined ? {} : { payment: isHex(payment) ? payment : await names.act(payment) }),
    ...(supplier === undefined ? {} : { supplier: await numberOf(supplier, names) }),
  };
}

/** What neither the content nor the records tell: reasons, and what a key may do and until when. */
function valuesToSay(kind: ActKind): Members {
  const said = Object.entries(definitionOf(kind).values).filter(([, { saidBy }]) => saidBy === "signer");
  return Object.fromEntries(said.map(([name, value]) => [name, blankValue(value)]));
}

function blankValue(value: SignedValue): unknown {
  return value.meaning.is === "roles" ? [blank(howToWrite(value))] : blank(howToWrite(value));
}

function sameAgain(kind: ActKind): Problem {
  const detail = `A ${kind} has no content of its own: the other side's is signed again. Record it without a draft.`;
  return requestInvalid("kind", detail, detail);
}
