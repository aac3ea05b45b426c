import { milestoneProcedure } from "../../domain/acts/milestone/milestoneProcedure.ts";

const [{ to: CORRECTED }] = milestoneProcedure.moves.DecisionCorrected;

/** How a delivery was decided: the state to which that leads. */
export type Outcome = (typeof CORRECTED.is)[keyof typeof CORRECTED.is];

/** All of them, in the order of their codes. */
export const OUTCOMES: readonly Outcome[] = Object.values(CORRECTED.is);

/** The outcome that a code stands for. @throws RangeError for one that the register never records */
export function outcomeOf(code: number): Outcome {
  const outcome: Outcome | undefined = new Map(Object.entries(CORRECTED.is)).get(String(code));
  if (outcome === undefined) throw new RangeError(`There is no outcome ${code} of a delivery.`);
  return outcome;
}
