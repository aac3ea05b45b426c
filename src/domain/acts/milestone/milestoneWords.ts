import type { Hex } from "../../Hex.ts";
import { agreementName } from "../agreement/agreementWords.ts";
import type { Names } from "../Names.ts";

interface MilestonePlace {
  readonly agreement: Hex;
  readonly number: number;
}

/** `milestone 2 “Prototype” of “Damp sensors” (CAM-2025-014/1)`, as far as the names are known. */
export function milestoneWords(
  { agreement, number }: MilestonePlace,
  content: { milestone: { title: string } } | undefined,
  names: Names,
): string {
  const title = content?.milestone.title ?? names.agreement?.(agreement)?.milestones.get(number);
  const of = agreementName(agreement, names);
  return `milestone ${number}${title === undefined ? "" : ` “${title}”`}${of === undefined ? "" : ` of ${of}`}`;
}

/** "second attempt" */
export function attemptWords(attempt: number): string {
  return `${ORDINALS[attempt] ?? `${attempt}th`} attempt`;
}

/** Whether the supplier is fit for the next phase, which is another question than payment. */
export function successWords(successful: boolean): string {
  return successful
    ? "It counts as successful, so the supplier can go on to a next phase."
    : "It does not count as successful for a next phase.";
}

const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
