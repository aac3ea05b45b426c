import { defineProcedure } from "../defineProcedure.ts";

/** A motion before the consortium: the vote that carries it carries it out as well, or it has failed. */
export const motionProcedure = defineProcedure({
  object: "motion",
  about:
    "A motion puts something to the vote of the authorities; one authority has one vote. The vote that carries a motion carries it out as well, or the motion has failed.",
  states: {
    open: { words: "open", code: 1 },
    carried: { words: "carried", code: 2 },
    failed: { words: "carried, and could not be carried out", code: 3, isFinal: true },
  },
  derived: { lapsed: { words: "lapsed", of: "open", when: "its time for votes has passed" } },
  parties: {
    authority: { words: "an authority", kind: "authority" },
    voter: { words: "an authority in good standing that the motion is not about", kind: "authority" },
    concerned: { words: "the organisation concerned" },
  },
  conditions: {
    timely: "its time for votes has not passed",
    recovery: "it is about recovering an organisation, and no key of it has objected",
    unused: "the new key is not in use yet",
  },
  moves: {
    AdmissionProposed: { by: "authority", words: "propose to admit an authority", from: "nothing", to: "open" },
    EntryProposed: { by: "authority", words: "propose to enter an auditor or recorder", from: "nothing", to: "open" },
    RegisterStatusProposed: { by: "authority", words: "propose a register's status", from: "nothing", to: "open" },
    RegisterReplacementProposed: {
      by: "authority",
      words: "propose to replace a register",
      from: "nothing",
      to: "open",
    },
    StandingProposed: { by: "authority", words: "propose an authority's standing", from: "nothing", to: "open" },
    RecoveryProposed: { by: "authority", words: "propose to recover an organisation", from: "nothing", to: "open" },
    VoteCast: {
      by: "voter",
      words: "vote on the motion",
      from: "open",
      to: ["open", "carried", "failed"],
      while: "timely",
    },
    RecoveryObjected: [
      { by: "concerned", words: "object to the recovery", from: "open", to: "same", while: ["recovery", "timely"] },
      {
        by: "concerned",
        words: "object to the recovery, which opens it again unless two thirds carried it",
        from: "carried",
        to: ["open", "carried"],
        while: ["recovery", "unused"],
      },
    ],
  },
});
