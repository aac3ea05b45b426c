import type { Move, Procedure } from "../../src/domain/acts/defineProcedure.ts";
import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import { conditionsOf, partiesOf, startsOf } from "../../src/domain/acts/moves.ts";
import { either, listed } from "../../src/domain/acts/words.ts";
import { ROLES, rolesAllowedFor, rolesInWords } from "../../src/domain/roles.ts";

/** "The buyer, with a key as procurement officer" */
export function whoWords(procedure: Procedure, move: Move, { roles }: AnyActDefinition): string {
  const parties = partiesOf(move).map((name) => {
    const party = procedure.parties[name];
    const allowed = roles & (party?.kind === undefined ? ROLES.ANY : rolesAllowedFor(party.kind));
    return `${party?.words ?? name}, with ${keyWords(allowed)}`;
  });
  return capital(either(parties));
}

/** "a key as administrator or signatory" */
export function keyWords(roles: number): string {
  if (roles === ROLES.ANY) return "any of its keys, as the register decides";
  return `a key as ${rolesInWords(roles).replaceAll(", ", " or ").replace(" and ", " or ")}`;
}

/** "while it is *delivered*, if it was not waived; then it is *accepted*" */
export function whenWords(procedure: Procedure, move: Move, definition: AnyActDefinition): string {
  const state = (name: string) => `*${procedure.states[name]?.words ?? name}*`;
  const starts = startsOf(move).map(state);
  const needed = conditionsOf(move).map((name) => procedure.conditions[name] ?? name);
  const provided = needed.length === 0 ? "" : `, provided that ${listed(needed)}`;
  if (starts.length === 0)
    return `It begins the ${procedure.object}${provided}: it is ${endWords(move, state, definition)}.`;
  const stays = move.to === "same" ? "It stays as it is" : `Then it is ${endWords(move, state, definition)}`;
  return `While it is ${either(starts)}${provided}. ${stays}.`;
}

function endWords({ to }: Move, state: (name: string) => string, { values, extraWords }: AnyActDefinition): string {
  if (to === "same") return "";
  if (typeof to !== "object" || !("value" in to)) return either([to].flat().map(state));
  const says = values[to.value]?.what ?? extraWords[to.value] ?? to.value;
  return `${either(Object.values(to.is).map(state))}, as ${says} says`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The anchor that a heading gets in Markdown. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
}
