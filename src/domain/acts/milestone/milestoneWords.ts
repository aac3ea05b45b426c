/** `milestone 2 “Prototype”` */
export function milestoneWords(number: number, content: { milestone: { title: string } } | undefined): string {
  return content === undefined ? `milestone ${number}` : `milestone ${number} “${content.milestone.title}”`;
}

/** "second attempt" */
export function attemptWords(attempt: number): string {
  return `${ORDINALS[attempt] ?? `${attempt}th`} attempt`;
}

/** Whether the supplier is fit for the next phase, which is another question than payment. */
export function successWords(successful: boolean): string {
  return successful
    ? "It counts as successful, so the supplier is fit for a next phase."
    : "It does not count as successful for a next phase.";
}

const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
