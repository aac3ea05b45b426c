import { defineProcedure } from "../defineProcedure.ts";

/** An agreement with one supplier, from the buyer's offer to its end. The contracts only ever move it on. */
export const agreementProcedure = defineProcedure({
  object: "agreement",
  about:
    "A buyer offers an agreement to a supplier that won the award. It is in force once the supplier has signed exactly what was offered, and only ever moves on from there.",
  states: {
    offered: { words: "offered, not signed yet", code: 1 },
    withdrawn: { words: "withdrawn", code: 2, isFinal: true },
    declined: { words: "declined", code: 3, isFinal: true },
    "in-force": { words: "in force", code: 4 },
    ended: { words: "ended", code: 5, isFinal: true },
  },
  derived: {
    expired: { words: "expired", of: "offered", when: "the time for which the offer stood has passed" },
  },
  parties: {
    buyer: { words: "the buyer", kind: "authority" },
    supplier: { words: "the supplier", kind: "supplier" },
  },
  conditions: {
    awarded: "the award names the supplier and its ceiling is not reached",
    standing: "the offer stands",
    notCancelled: "the procurement is not cancelled",
    asked: "a question was asked",
  },
  moves: {
    AgreementOffered: {
      by: "buyer",
      words: "offer an agreement",
      from: "nothing",
      to: "offered",
      while: ["awarded", "notCancelled"],
    },
    OfferWithdrawn: {
      by: "buyer",
      words: "withdraw the offer",
      from: "offered",
      to: "withdrawn",
    },
    OfferQuestioned: {
      by: "supplier",
      words: "ask about the offer",
      from: "offered",
      to: "same",
    },
    QuestionAnswered: {
      by: "buyer",
      words: "answer the supplier's question",
      from: "offered",
      to: "same",
      while: "asked",
    },
    AgreementDeclined: {
      by: "supplier",
      words: "decline the offer",
      from: "offered",
      to: "declined",
    },
    AgreementSigned: {
      by: "supplier",
      words: "sign the agreement as it is offered",
      from: "offered",
      to: "in-force",
      while: ["standing", "notCancelled"],
    },
    VariationOffered: {
      by: ["buyer", "supplier"],
      words: "offer a variation",
      from: "in-force",
      to: "same",
    },
    VariationSigned: {
      by: ["buyer", "supplier"],
      words: "sign a variation that the other side offered",
      from: "in-force",
      to: "same",
      follows: "variation",
    },
    AgreementEnded: {
      by: ["buyer", "supplier"],
      words: "end the agreement",
      from: "in-force",
      to: "ended",
    },
  },
});
