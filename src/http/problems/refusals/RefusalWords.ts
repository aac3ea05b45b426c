import type { ObjectName } from "../../../domain/acts/procedures.ts";
import type { ProblemName } from "../../../problems/problemTypes.ts";

/**
 * A contract's error in words. `{name}` stands for a value of the error as it is, `{name:time}` for UTC seconds as
 * London time, `{name:money}` for minor units, `{name:agreement}` and the like for a state of that object in words.
 */
export interface RefusalWords {
  readonly problem?: ProblemName;
  /** What was wrong, with its values. */
  readonly says: string;
  /** What to do now. */
  readonly so: string;
  /** The object stands otherwise than the act needs; what may happen to it instead follows from its table. */
  readonly instead?: { readonly of: ObjectName; readonly state: string };
}

export type RefusalTable = Readonly<Record<string, RefusalWords>>;
