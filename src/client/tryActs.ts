import { z } from "zod";
import type { Act } from "../domain/acts/Act.ts";
import type { Hex } from "../domain/Hex.ts";
import { chunksOf } from "./chunksOf.ts";
import { ServiceDeceives } from "./ServiceDeceives.ts";
import { ServiceProblem } from "./ServiceProblem.ts";
import type { Transport } from "./Transport.ts";

/** What an act would be refused with now; undefined where the contracts would record it. */
export type WouldBeRefused = ServiceProblem | undefined;

const MOST = 50;
const TrialAnswer = z.looseObject({
  answers: z.array(z.looseObject({ problem: z.looseObject({ status: z.int() }).nullable() })),
});

/** @returns undefined for a service that cannot try acts out */
export async function tryActs(
  transport: Transport,
  acts: readonly Act[],
  signer: Hex,
): Promise<WouldBeRefused[] | undefined> {
  const outcomes: WouldBeRefused[] = [];
  for (const some of chunksOf(acts, MOST)) {
    const answers = await tried(transport, some, signer);
    if (answers === undefined) return undefined;
    outcomes.push(...answers);
  }
  return outcomes;
}

async function tried(transport: Transport, acts: readonly Act[], signer: Hex): Promise<WouldBeRefused[] | undefined> {
  const body = JSON.stringify({ acts: acts.map((act) => ({ act, signer })) });
  const headers = { "Content-Type": "application/json" };
  try {
    const { answers } = await transport.json("/api/acts/try", TrialAnswer, { method: "POST", body, headers });
    if (answers.length !== acts.length)
      throw new ServiceDeceives(`The service answered ${answers.length} of ${acts.length} acts.`);
    return answers.map(({ problem }) => (problem === null ? undefined : new ServiceProblem(problem.status, problem)));
  } catch (error) {
    if (error instanceof ServiceProblem && [404, 405].includes(error.status)) return undefined;
    throw error;
  }
}
