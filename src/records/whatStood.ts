import type { AuditReads } from "../audit/AuditReads.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import type { SignedValue } from "../domain/acts/values/SignedValue.ts";
import { asRecord } from "../domain/entry/asRecord.ts";
import type { Rules } from "../domain/generations/Rules.ts";
import type { Hex } from "../domain/Hex.ts";
import type { DraftMeant } from "./DraftWish.ts";
import { proposalFor } from "./proposals.ts";
import type { Members } from "./Records.ts";

/**
 * What the author had before him. Recorded over something newer, the act would undo a colleague's unread; with this in
 * the draft it is refused as stale.
 * @param known what the draft's content says already
 */
export async function whatStood(
  { kind, organisation, subject, agreement, payment }: DraftMeant,
  known: Members,
  audit: AuditReads,
  rules: Rules,
): Promise<{ builtOn?: Hex; values: Members }> {
  const { restsOn, values: meanings } = definitionOf(kind);
  const named = { subject, agreement, nothing: undefined }[restsOn];
  if (named === undefined) return { values: {} };
  const number = asRecord(known["milestone"])?.["number"];
  const values = {
    ...(agreement === undefined ? {} : { agreement }),
    ...(number === undefined ? {} : { number }),
    ...(payment === undefined ? {} : { payment }),
  };
  const wish = { kind, organisation, subject, agreement, builtOn: undefined, values, content: known };
  const proposal = await proposalFor(kind)(wish, audit, rules);
  const said = Object.entries(proposal.values ?? {}).filter(([name]) => saysWhatStood(meanings[name]));
  const builtOn = proposal.builtOn;
  return { ...(builtOn === undefined ? {} : { builtOn }), values: Object.fromEntries(said) };
}

/**
 * Such as the attempt that is decided, or the payment that is answered: no thing that the content names, as it does an
 * invoice by its number.
 */
function saysWhatStood(value: SignedValue | undefined): boolean {
  if (value?.saidBy !== "records") return false;
  return value.meaning.is !== "act" || value.meaning.of === undefined || value.meaning.of === "payment";
}
