import type { Procedure } from "./defineProcedure.ts";
import { conditionsOf, type KindOfMove, movesFrom, partiesOf } from "./moves.ts";
import { either } from "./words.ts";

/**
 * What may happen to an object once it is in a state, and by whom: "The buyer may waive what is not yet accepted (while
 * the agreement is in force) or record a payment (while less is paid than is payable)."
 */
export function whatMayHappen(procedure: Procedure, state: string): string {
  const sentences = new Map<string, string[]>();
  for (const one of movesFrom(procedure, state)) {
    if (one.move.follows !== undefined) continue;
    const who = sidesOf(procedure, one);
    sentences.set(who, [...(sentences.get(who) ?? []), phraseOf(procedure, one)]);
  }
  if (sentences.size === 0) return "Nothing more can happen to it.";
  return [...sentences].map(([who, phrases]) => sentence(`${who} may ${either(phrases)}.`)).join(" ");
}

/** "the buyer or the supplier" */
function sidesOf({ parties }: Procedure, { move }: KindOfMove): string {
  return either(partiesOf(move).map((party) => parties[party]?.words ?? party));
}

function phraseOf({ conditions }: Procedure, { move }: KindOfMove): string {
  const needed = conditionsOf(move).map((name) => conditions[name] ?? name);
  return needed.length === 0 ? move.words : `${move.words} (while ${needed.join(" and ")})`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
