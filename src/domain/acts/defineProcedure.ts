import type { OrganisationKind } from "../roles.ts";
import type { ActKind } from "./Act.ts";

/** One way in which an object can stand. Its name is what tables, answers and filters say. */
interface State {
  /** After "it is": "in force". */
  readonly words: string;
  /** What the register's storage holds for it. Left out where the contracts keep no state of the object. */
  readonly code?: number;
  /** Its name in Solidity, where that is not the state's own in capitals. */
  readonly constant?: string;
  /** Nothing leads out of it. */
  readonly isFinal?: true;
}

/** A state that no act brings about: it follows from time or from sums while the object stands as `of`. */
interface DerivedState<Of extends string = string> {
  readonly words: string;
  readonly of: Of | readonly Of[];
  /** "its deadline has passed" */
  readonly when: string;
}

/** Who acts on the object, seen from it. */
interface Party {
  /** As the subject of a sentence: "the buyer". */
  readonly words: string;
  /** Left out where both sides of an agreement may be meant. */
  readonly kind?: OrganisationKind;
}

/** The state is the one that a signed value, or what the register told, stands for. */
interface ByValue<Name extends string = string> {
  readonly value: string;
  readonly is: Readonly<Record<string, Name>>;
}

/** What one kind of act does to the object. */
export interface Move<Name extends string = string, Who extends string = string, Condition extends string = string> {
  readonly by: Who | readonly Who[];
  /** After "may": "accept the delivery in full". */
  readonly words: string;
  /** "nothing": the act brings the object about. */
  readonly from: "nothing" | Name | readonly Name[];
  /** "same": it stays where it is. A list: which one depends on what else stands, and the contracts or sums decide. */
  readonly to: "same" | Name | readonly Name[] | ByValue<Name>;
  /** What else has to hold. */
  readonly while?: Condition | readonly Condition[];
  /** The object that the act is about, which this one only follows: what may happen is said in that one's table. */
  readonly follows?: string;
  /** Name in Solidity of all states from which the kind starts, where they are several: MAY_BE_DELIVERED. */
  readonly mask?: string;
}

/** The table of one object: how it can stand, and which act by whom moves it from where to where. */
export interface Procedure {
  /** "milestone" */
  readonly object: string;
  /** What it is and how it goes, in two or three sentences: the head of its page in docs/procedures. */
  readonly about: string;
  readonly states: Readonly<Record<string, State>>;
  readonly derived: Readonly<Record<string, DerivedState>>;
  readonly parties: Readonly<Record<string, Party>>;
  /** What else has to hold for a move, after "while". */
  readonly conditions: Readonly<Record<string, string>>;
  /** Several moves of one kind start from different states. */
  readonly moves: Readonly<Partial<Record<ActKind, Move | readonly Move[]>>>;
}

type Moves<Name extends string, Who extends string, Condition extends string> = Readonly<
  Partial<Record<ActKind, Move<Name, Who, Condition> | readonly Move<Name, Who, Condition>[]>>
>;

interface Given<
  Object extends string,
  States extends Procedure["states"],
  Parties extends Procedure["parties"],
  Conditions extends Procedure["conditions"],
  Derived,
  Moved,
> {
  readonly object: Object;
  readonly about: string;
  readonly states: States;
  readonly derived?: Derived & Readonly<Record<string, DerivedState<keyof NoInfer<States> & string>>>;
  readonly parties: Parties;
  readonly conditions?: Conditions;
  readonly moves: Moved &
    Moves<keyof NoInfer<States> & string, keyof NoInfer<Parties> & string, keyof NoInfer<Conditions> & string> &
    Readonly<Record<Exclude<keyof Moved, ActKind>, never>>;
}

const NONE = {};

/** Declares an object's procedure; a move from or to a state, by a party or under a condition that is not declared does not compile. */
export function defineProcedure<
  const Object extends string,
  const States extends Procedure["states"],
  const Parties extends Procedure["parties"],
  const Moved,
  const Conditions extends Procedure["conditions"] = typeof NONE,
  const Derived = typeof NONE,
>(given: Given<Object, States, Parties, Conditions, Derived, Moved>) {
  const { object, about, states, parties } = given;
  const moves: Moved = given.moves;
  const conditions = given.conditions ?? (NONE as Conditions);
  const derived: Derived = given.derived ?? (NONE as Derived);
  return { object, about, states, derived, parties, conditions, moves };
}
