import type { Refusal } from "../bindings/Refusal.ts";

/** The contracts refused an act, and this is why. Nothing was recorded. */
export class ActRefused extends Error {
  override readonly name = "ActRefused";
  /** Name of the contract's error, such as `RegisterStale`. */
  readonly error: string;
  /** Its values: integers as numbers where they are safe, else as decimal text; bytes as hex. */
  readonly args: Refusal["args"];

  constructor(refusal: Refusal) {
    const values = Object.entries(refusal.args).map(([name, value]) => `${name} ${String(value)}`);
    super(`The ledger refused this act: ${refusal.error}${values.length === 0 ? "" : ` (${values.join(", ")})`}.`);
    this.error = refusal.error;
    this.args = refusal.args;
  }
}
