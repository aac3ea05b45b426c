import type { Act, ActKind, RecordedAct } from "../domain/acts/Act.ts";
import { ownNumberOf } from "../domain/acts/againstRecords.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { LATE_RECORD_DAYS } from "../domain/acts/values/happenedDay.ts";
import { documentsBrought } from "../domain/documentsBrought.ts";
import { keyId } from "../domain/keySlot.ts";
import { agreementSteps } from "./agreement/agreementSteps.ts";
import type { Steps } from "./Applying.ts";
import type { DocumentLookup } from "./BlockSource.ts";
import { consortiumSteps } from "./consortium/consortiumSteps.ts";
import { directorySteps } from "./directory/directorySteps.ts";
import type { Draft } from "./Draft.ts";
import { evidenceSteps } from "./evidence/evidenceSteps.ts";
import { indexAct } from "./indexAct.ts";
import { daysBetween } from "./londonDays.ts";
import { milestoneSteps } from "./milestone/milestoneSteps.ts";
import { paymentSteps } from "./payment/paymentSteps.ts";
import { planSteps } from "./plan/planSteps.ts";
import { procurementSteps } from "./procurement/procurementSteps.ts";
import { statementSteps } from "./statement/statementSteps.ts";
import { tenderSteps } from "./tender/tenderSteps.ts";

const STEPS: Steps<ActKind> = {
  ...directorySteps,
  ...consortiumSteps,
  ...planSteps,
  ...procurementSteps,
  ...tenderSteps,
  ...agreementSteps,
  ...milestoneSteps,
  ...paymentSteps,
  ...evidenceSteps,
  ...statementSteps,
};

/** Applies one act to the rows: the act itself, then what its kind changes. */
export async function applyAct(
  draft: Draft,
  recorded: RecordedAct,
  content: unknown,
  documentOf: DocumentLookup,
): Promise<void> {
  putAct(draft, recorded, content);
  putBroughtDocuments(draft, recorded, content);
  indexAct(draft, recorded, content);
  await putOwnNumber(draft, recorded, content);
  await stepOf(recorded.act)(draft, recorded, content, documentOf);
  await touchSubject(draft, recorded);
}

function stepOf<Kind extends ActKind>(act: Act<Kind> & { kind: Kind }) {
  const step = STEPS[act.kind];
  return (draft: Draft, recorded: RecordedAct, content: unknown, documentOf: DocumentLookup) =>
    step({ draft, act, recorded, content, documentOf });
}

function putAct(draft: Draft, recorded: RecordedAct, content: unknown): void {
  const { act, register, registerAddress, proof, extras, signer, signature, ...placed } = recorded;
  const happened = definitionOf(act.kind).happenedOn(act, content);
  draft.put("acts", {
    ...{ ...placed, register, registerAddress, signer, signature },
    kind: act.kind,
    subject: act.subject,
    organisation: act.organisation,
    builtOn: act.builtOn,
    content: act.content,
    validUntil: act.validUntil,
    actValues: JSON.stringify(act.values),
    extras: JSON.stringify(extras),
    proof: proof ?? null,
    keyId: keyId(signer),
    happenedOn: happened?.day ?? null,
  });
  if (happened?.where !== "here") return;
  const days = daysBetween(happened.day, recorded.time);
  if (days > LATE_RECORD_DAYS) draft.put("lateRecords", { sequence: recorded.sequence, days });
}

function putBroughtDocuments(draft: Draft, { act, sequence, actHash }: RecordedAct, content: unknown): void {
  for (const { sha256: digest } of documentsBrought(act.kind, content))
    draft.put("broughtDocuments", { digest, actHash, organisation: act.organisation, sequence });
}

async function putOwnNumber(draft: Draft, { act, actHash }: RecordedAct, content: unknown): Promise<void> {
  const { kind, organisation } = act;
  const number = ownNumberOf(kind, content);
  if (number === undefined || (await draft.find("ownNumbers", kind, organisation, number)) !== undefined) return;
  draft.put("ownNumbers", { kind, organisation, number, actHash });
}

/** What follows from there being an act at all, whichever it was. */
async function touchSubject(draft: Draft, { act, sequence, time }: RecordedAct): Promise<void> {
  const signed = await draft.find("organisationActivity", act.organisation);
  draft.put("organisationActivity", { number: act.organisation, actCount: (signed?.actCount ?? 0) + 1 });
  const activity = await draft.find("procurementActivity", act.subject);
  if (activity === undefined) return;
  const actCount = activity.actCount + 1;
  draft.put("procurementActivity", { id: act.subject, lastSequence: sequence, lastAt: time, actCount });
}
