import { defineProcedure } from "../defineProcedure.ts";

/** A motion before the consortium: the vote that carries it carries it out as well. */
export const motionProcedure = defineProcedure({
  object: "motion",
  states: {
    open: { words: "open", code: 1 },
    carried: { words: "carried", code: 2, isFinal: true },
  },
  parties: { authority: { words: "an authority", kind: "authority" } },
  moves: {
    AdmissionProposed: { by: "authority", words: "propose to admit an authority", from: "nothing", to: "open" },
    RegisterStatusProposed: { by: "authority", words: "propose a register's status", from: "nothing", to: "open" },
    VoteCast: {
      by: "authority",
      words: "vote on the motion",
      from: "open",
      to: { value: "carried", is: { true: "carried", false: "open" } },
      mask: "MAY_BE_VOTED_ON",
    },
  },
});
