import type { Procedure } from "../../src/domain/acts/defineProcedure.ts";
import { definitionOf } from "../../src/domain/acts/definitionOf.ts";
import { endsOf, movesOf, startsOf } from "../../src/domain/acts/moves.ts";

/** The states of an object and the acts that lead from one to another, as Mermaid; what leaves it where it stands is left out. */
export function stateDiagram(procedure: Procedure): string {
  const states = Object.entries(procedure.states);
  const arrows = new Map<string, Set<string>>();
  for (const { kind, move } of movesOf(procedure)) {
    for (const from of move.from === "nothing" ? [BEGINNING] : startsOf(move)) {
      for (const to of endsOf(move, from).filter((end) => end !== from)) {
        const arrow = `${idOf(from)} --> ${idOf(to)}`;
        arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(definitionOf(kind).called));
      }
    }
  }
  return [
    "```mermaid",
    "stateDiagram-v2",
    ...states.map(([name, { words }]) => `    state "${words}" as ${idOf(name)}`),
    ...[...arrows].map(([arrow, acts]) => `    ${arrow}: ${[...acts].join("<br/>")}`),
    ...states.flatMap(([name, { isFinal }]) => (isFinal ? [`    ${idOf(name)} --> [*]`] : [])),
    "```",
  ].join("\n");
}

const BEGINNING = "[*]";

/** Names of states in Mermaid are words; "none" and the like may be keywords of it. */
function idOf(state: string): string {
  return state === BEGINNING ? BEGINNING : `is_${state.replaceAll("-", "_")}`;
}
