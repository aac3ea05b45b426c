import type { MilestoneView } from "../audit/milestone/MilestoneView.ts";
import type { ActKind } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import type { SignedValue } from "../domain/acts/values/SignedValue.ts";
import type { Members, Records } from "./Records.ts";

/** What follows from the meaning of an act's values: the milestone that waits for such an act, and that it happens today. */
export async function fromValues(kind: ActKind, records: Records): Promise<Members> {
  let known: Members = {};
  for (const { saidBy, meaning, happened } of Object.values(definitionOf(kind).values)) {
    if (typeof saidBy === "string") continue;
    if (happened === "here") known = { ...known, ...placed(saidBy.content, records.day()) };
    if (meaning.is === "number" && meaning.of === "milestone")
      known = { ...known, ...(await milestoneFor(kind, saidBy, records)) };
  }
  return known;
}

/** The milestone as contents name it, where the pointer to its number is. */
async function milestoneFor(
  kind: ActKind,
  { content }: Exclude<SignedValue["saidBy"], string>,
  records: Records,
): Promise<Members> {
  const waits = ({ next }: MilestoneView) => next.some((move) => move.kind === kind);
  const { number, title } = (await records.milestone(waits)).milestone;
  return placed(content.slice(0, content.lastIndexOf("/")), { number, title });
}

/** @param pointer a JSON pointer without escapes, as definitions have them */
function placed(pointer: string, value: unknown): Members {
  const members = pointer.split("/").slice(1);
  return members.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Members;
}
