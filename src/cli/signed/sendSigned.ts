import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { ServiceProblem } from "../../client/ServiceProblem.ts";
import type { Outcome } from "../../client/submitBatch.ts";
import { isPassing } from "../../client/Transport.ts";
import type { Submission } from "../../domain/acts/Act.ts";
import type { KeptActs } from "./KeptActs.ts";
import type { SignedAct } from "./signedFile.ts";

/** A signed act, and under which name it is kept. */
export interface KeptAct {
  readonly name: string;
  readonly signed: SignedAct;
}

/** How an act ended: with a receipt, refused, or with no answer that says what became of it. */
export type Answered = KeptAct & { readonly outcome: Outcome; readonly isAnswered: boolean };

/** Answers that say nothing about the act: the service is busy, broken or another one. */
const SAYS_NOTHING = new Set(["about:blank", "address-unknown", "method-not-allowed", "too-many-requests"]);

/**
 * Sends signed acts, all kept on disk before, and forgets those that were answered.
 * @throws ServiceUnreachable, ServiceDeceives; then all stay kept
 */
export async function sendSigned(
  client: CounterfoilClient,
  acts: readonly KeptAct[],
  kept: KeptActs,
): Promise<Answered[]> {
  const outcomes = await submitted(
    client,
    acts.map(({ signed }) => signed.submission),
  );
  const answered: Answered[] = [];
  for (const [index, act] of acts.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error("Every act has an outcome.");
    const isAnswered = saysWhatBecameOfIt(outcome);
    if (!(outcome instanceof ServiceProblem)) await kept.recorded(act.name, outcome.receipt);
    else if (isAnswered) await kept.drop(act.name);
    answered.push({ ...act, outcome, isAnswered });
  }
  return answered;
}

async function submitted(client: CounterfoilClient, submissions: readonly Submission[]): Promise<Outcome[]> {
  const [only, another] = submissions;
  if (only === undefined || another !== undefined) return client.submitAll(submissions);
  return [
    await client.submit(only).catch((error: unknown) => {
      if (error instanceof ServiceProblem) return error;
      throw error;
    }),
  ];
}

function saysWhatBecameOfIt(outcome: Outcome): boolean {
  if (!(outcome instanceof ServiceProblem)) return true;
  return outcome.status < 500 && !isPassing(outcome.status) && !SAYS_NOTHING.has(outcome.kind);
}
