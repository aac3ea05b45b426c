import type { AuditReads } from "../audit/AuditReads.ts";
import type { ActKind } from "../domain/acts/Act.ts";
import { asRecord } from "../domain/entry/asRecord.ts";
import type { Rules } from "../domain/generations/Rules.ts";
import type { Hex } from "../domain/Hex.ts";
import { proposals } from "./proposals.ts";
import type { DraftWish } from "./DraftWish.ts";
import type { Members } from "./Records.ts";

/** Acts that put something in the place of what stands, or rest on it: of a plan or tender … */
const ON_SUBJECT: readonly ActKind[] = [
  "PlanChanged",
  "PlanDropped",
  "PlanConverted",
  "TenderPublished",
  "TenderAmended",
  "TenderClarified",
  "TenderWithdrawn",
  "AwardDecided",
  "ProcurementCancelled",
];

/** … and of an agreement or one of its milestones. */
const ON_AGREEMENT: readonly ActKind[] = [
  "VariationOffered",
  "AgreementEnded",
  "DeliveryAccepted",
  "DeliveryAcceptedInPart",
  "DeliveryRejected",
  "DecisionCorrected",
  "PaymentRecorded",
];

/** What the act says of what stood, where the signer must not say otherwise by accident. */
const SAID_OF_IT = ["attempt", "corrects", "paidBefore"];

/**
 * What the author had before him. Recorded over something newer, the act would undo a colleague's unread; with this in
 * the draft it is refused as stale.
 * @param known what the draft's content says already
 */
export async function whatStood(
  { kind, organisation, subject, agreement }: DraftWish,
  known: Members,
  audit: AuditReads,
  rules: Rules,
): Promise<{ builtOn?: Hex; values: Members }> {
  const isKnown = ON_SUBJECT.includes(kind) ? subject !== undefined : ON_AGREEMENT.includes(kind) && agreement;
  if (!isKnown) return { values: {} };
  const number = asRecord(known["milestone"])?.["number"];
  const values = { ...(agreement === undefined ? {} : { agreement }), ...(number === undefined ? {} : { number }) };
  const wish = { kind, organisation, subject, agreement, builtOn: undefined, values, content: known };
  const proposal = await proposals[kind]?.(wish, audit, rules);
  const said = Object.entries(proposal?.values ?? {}).filter(([name]) => SAID_OF_IT.includes(name));
  const builtOn = proposal?.builtOn;
  return { ...(builtOn === undefined ? {} : { builtOn }), values: Object.fromEntries(said) };
}
