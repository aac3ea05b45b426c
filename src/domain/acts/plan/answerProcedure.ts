import { defineProcedure } from "../defineProcedure.ts";

/** What one other authority said to a plan; it may say otherwise while the plan is open. */
export const answerProcedure = defineProcedure({
  object: "answer",
  about:
    "An authority answers another authority's plan. It may answer again while the plan is open; its last answer counts.",
  states: {
    joined: { words: "joined", code: 1 },
    declined: { words: "declined", code: 2 },
  },
  parties: { others: { words: "the authority that answered", kind: "authority" } },
  conditions: { planned: "the plan is neither dropped nor turned into a procurement" },
  moves: {
    PlanJoined: [
      { by: "others", words: "join the plan", from: "nothing", to: "joined", while: "planned" },
      { by: "others", words: "join the plan", from: ["joined", "declined"], to: "joined", while: "planned" },
    ],
    PlanDeclined: [
      { by: "others", words: "decline to join", from: "nothing", to: "declined", while: "planned" },
      { by: "others", words: "decline to join", from: ["joined", "declined"], to: "declined", while: "planned" },
    ],
  },
});
