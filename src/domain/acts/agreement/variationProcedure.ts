import { defineProcedure } from "../defineProcedure.ts";

/** A change of an agreement in force that one side offers and the other may sign. */
export const variationProcedure = defineProcedure({
  object: "variation",
  about:
    "Either side of an agreement in force may offer to change it. The change counts once the other side has signed it.",
  states: {
    offered: { words: "offered, not signed yet", code: 1, constant: "OPEN" },
    withdrawn: { words: "withdrawn", code: 2, isFinal: true },
    declined: { words: "declined", code: 3, isFinal: true },
    signed: { words: "signed", code: 4, isFinal: true },
  },
  derived: {
    expired: { words: "expired", of: "offered", when: "the time for which the offer stood has passed" },
  },
  parties: {
    offerer: { words: "the side that offered it" },
    other: { words: "the other side" },
  },
  conditions: {
    inForce: "the agreement is in force",
    unchanged: "the agreement has not changed since the variation was offered",
    standing: "the offer stands",
  },
  moves: {
    VariationOffered: {
      by: "offerer",
      words: "offer a variation",
      from: "nothing",
      to: "offered",
      while: "inForce",
    },
    VariationWithdrawn: {
      by: "offerer",
      words: "withdraw the variation",
      from: "offered",
      to: "withdrawn",
    },
    VariationDeclined: {
      by: "other",
      words: "decline the variation",
      from: "offered",
      to: "declined",
    },
    VariationSigned: {
      by: "other",
      words: "sign the variation as it is offered",
      from: "offered",
      to: "signed",
      while: ["inForce", "unchanged", "standing"],
    },
  },
});
