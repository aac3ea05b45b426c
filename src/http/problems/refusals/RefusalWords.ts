import type { ProblemName } from "../../../problems/problemTypes.ts";

/**
 * A contract's error in words. `{name}` stands for a value of the error as it is, `{name:time}` for UTC seconds as
 * London time, `{name:money}` for minor units, `{name:agreement}` and the like for the name of a state.
 */
interface RefusalWords {
  readonly problem?: ProblemName;
  /** What was wrong, with its values. */
  readonly says: string;
  /** What to do now. */
  readonly so: string;
}

export type RefusalTable = Readonly<Record<string, RefusalWords>>;
