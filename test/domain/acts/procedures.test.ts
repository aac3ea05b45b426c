import { expect } from "chai";
import type { Procedure } from "../../../src/domain/acts/defineProcedure.ts";
import { definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { endsOf, movesFrom, movesOf, partiesOf, startsOf } from "../../../src/domain/acts/moves.ts";
import { PROCEDURES } from "../../../src/domain/acts/procedures.ts";
import { rolesAllowedFor } from "../../../src/domain/roles.ts";

/** What a vote tells beyond its values, and is no field of it. */
const EXTRAS = ["carried", "outcome"];

describe("The table of every procedure", () => {
  for (const [name, procedure] of Object.entries<Procedure>(PROCEDURES)) {
    describe(name, () => {
      it("bears the name under which it is listed", () => {
        expect(procedure.object).to.equal(name);
      });

      it("has a way to every state", () => {
        expect(reachable(procedure)).to.have.members(Object.keys(procedure.states));
      });

      it("has a way out of every state that is not final, and none out of those that are", () => {
        for (const [state, { isFinal = false }] of Object.entries(procedure.states)) {
          const leaves = movesFrom(procedure, state);
          const goesOn = leaves.some(({ move }) => endsOf(move, state).some((end) => end !== state));
          expect(goesOn && isFinal, `${state} is final and can be left`).to.equal(false);
          expect(leaves.length > 0 || isFinal, `nothing can happen once it is ${state}`).to.equal(true);
        }
      });

      it("derives states only while the object stands", () => {
        for (const [state, { of }] of Object.entries(procedure.derived)) {
          expect(procedure.states, `${state} is no state of its own`).to.not.have.property(state);
          for (const stored of [of].flat()) expect(procedure.states).to.have.property(stored);
        }
      });

      it("gives every state a number of its own", () => {
        const codes = Object.values(procedure.states).flatMap(({ code }) => code ?? []);
        expect(new Set(codes).size).to.equal(codes.length);
      });

      it("lets a kind start once from a state", () => {
        const starts = movesOf(procedure).flatMap(({ kind, move }) =>
          (move.from === "nothing" ? ["nothing"] : startsOf(move)).map((from) => `${kind} from ${from}`),
        );
        expect(starts).to.deep.equal([...new Set(starts)]);
      });

      it("gives one mask to one set of states", () => {
        const masks = new Map<string, readonly string[]>();
        for (const { kind, move } of movesOf(procedure)) {
          if (move.mask === undefined) continue;
          const starts = movesOf(procedure).flatMap((one) => (one.kind === kind ? startsOf(one.move) : []));
          expect(starts, `${move.mask} for ${kind}`).to.have.members(masks.get(move.mask) ?? starts);
          masks.set(move.mask, starts);
        }
      });

      it("lets only those act whose keys may hold the role", () => {
        for (const { kind, move } of movesOf(procedure)) {
          for (const party of partiesOf(move)) {
            const organisation = procedure.parties[party]?.kind;
            if (organisation === undefined) continue;
            const roles = definitionOf(kind).roles & rolesAllowedFor(organisation);
            expect(roles, `${party} can never record ${kind}`).to.be.greaterThan(0);
          }
        }
      });

      it("decides by values that the act has", () => {
        for (const { kind, move } of movesOf(procedure)) {
          if (typeof move.to !== "object" || !("value" in move.to)) continue;
          expect([...Object.keys(definitionOf(kind).fields), ...EXTRAS]).to.include(move.to.value);
        }
      });

      it("follows only objects whose table has the act", () => {
        const tables: Readonly<Record<string, Procedure>> = PROCEDURES;
        for (const { kind, move } of movesOf(procedure)) {
          if (move.follows === undefined) continue;
          const followed = tables[move.follows];
          const decided = movesOf(followed ?? procedure).filter((one) => one.kind === kind && !one.move.follows);
          expect(decided, `${kind} of the ${move.follows}`).to.not.be.empty;
        }
      });

      it("has no party and no condition that stands in no move", () => {
        const moves = movesOf(procedure).map(({ move }) => move);
        expect(moves.flatMap(partiesOf)).to.include.members(Object.keys(procedure.parties));
        const conditions = moves.flatMap((move) => [move.while ?? []].flat());
        expect(conditions).to.include.members(Object.keys(procedure.conditions));
      });
    });
  }
});

/** From what begins it, every state to which a chain of moves leads. */
function reachable(procedure: Procedure): string[] {
  const reached = new Set(
    movesOf(procedure).flatMap(({ move }) => (move.from === "nothing" ? endsOf(move, "nothing") : [])),
  );
  for (const state of reached)
    for (const { move } of movesFrom(procedure, state)) for (const end of endsOf(move, state)) reached.add(end);
  return [...reached];
}
