import type { ObjectName } from "../../../domain/acts/procedures.ts";
import type { ProblemName } from "../../../problems/problemTypes.ts";

/**
 * A contract's error in words. `{name}` stands for a value of the error as it is, `{name:form}` for the value as people
 * say it: UTC seconds as London time, minor units as an amount, a number as an organisation's name, a state in words
 * (refusalValues.ts has the forms). No hash is said.
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
