/** The disk took no more. Nothing of what was being recorded counts; send it again when there is space. */
export class LedgerFull extends Error {
  override readonly name = "LedgerFull";
  readonly code: string;

  constructor(path: string, cause: unknown) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    super(
      `The disk refused what was to be recorded (${code} on ${path}). Nothing of it was recorded. ` +
        "Make room or mend the disk, then send it again; no restart is needed.",
      { cause },
    );
    this.code = code;
  }
}
