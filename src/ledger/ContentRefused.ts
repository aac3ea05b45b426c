import type { ContentProblem } from "../domain/acts/ContentProblem.ts";

export type ContentRefusal =
  | { reason: "missing" }
  | { reason: "wrong-digest"; digest: string }
  | { reason: "not-content"; message: string }
  | { reason: "disagrees"; problems: readonly ContentProblem[] }
  | { reason: "document-missing"; sha256: readonly string[] };

/** What was to be recorded under the act's digest is not there, or says otherwise than the act. */
export class ContentRefused extends Error {
  override readonly name = "ContentRefused";
  readonly refusal: ContentRefusal;

  constructor(refusal: ContentRefusal) {
    super(inWords(refusal));
    this.refusal = refusal;
  }
}

function inWords(refusal: ContentRefusal): string {
  switch (refusal.reason) {
    case "missing":
      return "The ledger does not hold the act's content. Send content and salt with the act.";
    case "wrong-digest":
      return `Content and salt have the digest ${refusal.digest}, not the one in the act. Send those that were signed.`;
    case "not-content":
      return refusal.message;
    case "disagrees":
      return refusal.problems.map(({ message }) => message).join(" ");
    case "document-missing":
      return `The content names ${refusal.sha256.length} document(s) that were not uploaded. Upload them first.`;
  }
}
