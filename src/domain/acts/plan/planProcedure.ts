import { defineProcedure } from "../defineProcedure.ts";

/** A plan in the shared pipeline. Answers of others leave it where it is. */
export const planProcedure = defineProcedure({
  object: "plan",
  about:
    "A plan announces in the shared pipeline what an authority means to buy, so that others can join and nothing is bought twice. Answers of others leave it where it is.",
  states: {
    planned: { words: "planned", code: 1, constant: "PUBLISHED" },
    dropped: { words: "dropped", code: 2, isFinal: true },
    converted: { words: "turned into a procurement", code: 3, isFinal: true },
  },
  parties: {
    owner: { words: "its owner", kind: "authority" },
    others: { words: "another authority", kind: "authority" },
  },
  moves: {
    PlanPublished: { by: "owner", words: "publish the plan", from: "nothing", to: "planned" },
    PlanChanged: { by: "owner", words: "change the plan", from: "planned", to: "same" },
    PlanDropped: { by: "owner", words: "drop the plan", from: "planned", to: "dropped" },
    PlanConverted: {
      by: "owner",
      words: "turn the plan into a procurement that it has opened",
      from: "planned",
      to: "converted",
    },
    PlanJoined: { by: "others", words: "join the plan", from: "planned", to: "same" },
    PlanDeclined: { by: "others", words: "decline to join", from: "planned", to: "same" },
  },
});
