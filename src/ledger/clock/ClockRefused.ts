/** No block is sealed, because the machine's clock cannot be right. Reading goes on. */
export class ClockRefused extends Error {
  override readonly name = "ClockRefused";
  readonly reason: "behind" | "leapt";

  constructor(reason: "behind" | "leapt", message: string) {
    super(message);
    this.reason = reason;
  }
}
