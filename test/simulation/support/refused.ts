import { ServiceProblem } from "../../../src/client/ServiceProblem.ts";

export interface Refusal {
  /** The problem's type: "act-stale". */
  readonly problem: string;
  /** The contract's own error, where a contract refused: "PaymentOverPayable". */
  readonly error: unknown;
  /** What was wrong and what to do now, as it is told to people. */
  readonly says: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What the service answers to something that must not go through. @throws Error if it goes through all the same */
export async function refused(attempt: () => Promise<unknown>): Promise<Refusal> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof ServiceProblem)) throw error;
    return { problem: error.kind, error: error.details["error"], says: error.message, details: error.details };
  }
  throw new Error("It was not refused.");
}
