import type { Act } from "../domain/acts/Act.ts";

type Statement = Act<"ActAffirmed" | "ActDisowned">;

/**
 * An organisation says something about an act that is not its own, or that nobody recorded. It would mean nothing, and
 * no contract can refuse it, since none keeps a list of all acts.
 */
export class StatementRefused extends Error {
  override readonly name = "StatementRefused";
  readonly about: string;

  /** @param recordedFor whose act it is, undefined where the ledger holds no such act */
  constructor({ organisation, values }: Statement, recordedFor: number | undefined) {
    super(
      recordedFor === undefined
        ? `The ledger holds no act ${values.act}. Give the number or hash of an act of organisation ${organisation}.`
        : `Act ${values.act} is organisation ${recordedFor}'s. Only that organisation can stand by it or disown it.`,
    );
    this.about = values.act;
  }
}
