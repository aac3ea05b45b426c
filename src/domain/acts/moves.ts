import type { ActKind } from "./Act.ts";
import type { Move, Procedure } from "./defineProcedure.ts";

/** One move of a table, with the kind of act that makes it. */
export interface KindOfMove {
  readonly kind: ActKind;
  readonly move: Move;
}

/** All moves of a table, in its order. */
export function movesOf({ moves }: Procedure): KindOfMove[] {
  // Object.entries forgets that a table's keys are kinds, which its type enforces.
  const entries = Object.entries(moves) as [ActKind, Move | readonly Move[]][];
  return entries.flatMap(([kind, its]) => [its].flat().map((move: Move) => ({ kind, move })));
}

/** What leads on from a state, conditions aside. */
export function movesFrom(procedure: Procedure, state: string): KindOfMove[] {
  return movesOf(procedure).filter(({ move }) => startsOf(move).includes(state));
}

/** The states from which a move starts; none where the act brings the object about. */
export function startsOf({ from }: Move): readonly string[] {
  return from === "nothing" ? [] : [from].flat();
}

/** The states to which a move may lead from one. */
export function endsOf({ to }: Move, from: string): readonly string[] {
  if (to === "same") return [from];
  return typeof to === "object" && "value" in to ? Object.values(to.is) : [to].flat();
}

/**
 * The same for an act that was recorded: one state, unless what else stands decides.
 * @param told the act's values and what its register told, by name
 * @throws RangeError for a value that the table does not know
 */
export function endsAfter(move: Move, from: string, told: Readonly<Record<string, unknown>>): readonly string[] {
  const { to } = move;
  if (typeof to !== "object" || !("value" in to)) return endsOf(move, from);
  const state = to.is[String(told[to.value])];
  if (state === undefined) throw new RangeError(`No state stands for ${to.value} ${String(told[to.value])}.`);
  return [state];
}

/** The names of what else has to hold for a move. */
export function conditionsOf(move: Move): readonly string[] {
  return move.while === undefined ? [] : [move.while].flat();
}

/** The names of those who may make a move. */
export function partiesOf({ by }: Move): readonly string[] {
  return [by].flat();
}
