/** A document is not taken in. */
export class DocumentRefused extends Error {
  override readonly name = "DocumentRefused";
  readonly reason: "too-large" | "withdrawn";

  /** `value` is the limit in bytes, or the act that took the document down. */
  constructor(reason: "too-large" | "withdrawn", value: string) {
    super(
      reason === "too-large"
        ? `The document has more than ${value} bytes. Split it, or ask the operator for a higher limit.`
        : `This document was taken down by act ${value}, and does not come back. Upload what replaces it.`,
    );
    this.reason = reason;
  }
}
