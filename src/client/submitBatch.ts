import { z } from "zod";
import type { Submission } from "../domain/acts/Act.ts";
import { SignedReceipt } from "../domain/receipt.ts";
import { ServiceDeceives } from "./ServiceDeceives.ts";
import { ServiceProblem } from "./ServiceProblem.ts";
import type { Transport } from "./Transport.ts";

/** How one of many acts ended: recorded, or refused with why. */
export type Outcome = SignedReceipt | ServiceProblem;

/** An act with the key under which it may be sent again. */
export interface Keyed {
  readonly submission: Submission;
  readonly idempotencyKey: string;
}

/** Acts in one request: enough to share blocks and flushes, and far from the most that a service takes. */
const IN_ONE_REQUEST = 50;
/** Half of what a service takes unless its operator has set something else. */
const CHARACTERS_IN_ONE_REQUEST = 1_000_000;

const BatchAnswer = z.looseObject({
  answers: z.array(
    z.union([
      z.strictObject({ status: z.int(), receipt: SignedReceipt }),
      z.strictObject({ status: z.int(), problem: z.looseObject({}) }),
    ]),
  ),
});

/** The service is busy, or cannot take many acts at once: each may go through alone. */
const TAKES_NO_BATCH = new Set(["body-too-large", "method-not-allowed", "address-unknown"]);

/** Acts with a key each, cut into requests of a size that every service takes. Order is kept. */
export function batchesOf(submissions: readonly Submission[]): Keyed[][] {
  const batches: Keyed[][] = [];
  let room = 0;
  for (const submission of submissions) {
    const characters = JSON.stringify(submission).length;
    const last = batches.at(-1);
    const keyed = { submission, idempotencyKey: crypto.randomUUID() };
    if (last !== undefined && last.length < IN_ONE_REQUEST && characters <= room) last.push(keyed);
    else {
      batches.push([keyed]);
      room = CHARACTERS_IN_ONE_REQUEST;
    }
    room -= characters;
  }
  return batches;
}

/**
 * Sends acts in one request. @returns undefined where the service takes none in this form
 * @throws ServiceProblem, ServiceUnreachable where nothing is known of any of them
 */
export async function sendBatch(transport: Transport, acts: readonly Keyed[]): Promise<Outcome[] | undefined> {
  const headers = { "Content-Type": "application/json" };
  const call = { method: "POST", body: JSON.stringify({ acts }), headers };
  try {
    const { answers } = await transport.json("/api/acts/batch", BatchAnswer, call);
    if (answers.length !== acts.length)
      throw new ServiceDeceives(`The service answered ${answers.length} of ${acts.length} acts.`);
    return answers.map((one) => ("receipt" in one ? one.receipt : new ServiceProblem(one.status, one.problem)));
  } catch (error) {
    if (error instanceof ServiceProblem && TAKES_NO_BATCH.has(error.kind)) return undefined;
    throw error;
  }
}
