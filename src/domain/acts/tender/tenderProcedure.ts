import { defineProcedure } from "../defineProcedure.ts";

/** The tender of a procurement, from its publication to the award or the cancellation. */
export const tenderProcedure = defineProcedure({
  object: "tender",
  about:
    "A procurement has one tender at a time: it is published, amended and clarified until its deadline, and then awarded. A tender that was withdrawn can be published again; cancelling the procurement is final.",
  states: {
    none: { words: "not published yet", code: 0 },
    open: { words: "open", code: 1, constant: "PUBLISHED" },
    awarded: { words: "awarded", code: 2 },
    withdrawn: { words: "withdrawn", code: 3 },
    cancelled: { words: "cancelled, with its procurement", code: 4, isFinal: true },
  },
  derived: {
    closed: { words: "closed, to be decided", of: "open", when: "its deadline has passed" },
  },
  parties: {
    lead: { words: "the lead procurer", kind: "authority" },
    buyers: { words: "the lead procurer or a member of the buyers group", kind: "authority" },
  },
  conditions: {
    open: "the deadline has not passed",
    closed: "the deadline has passed",
  },
  moves: {
    ProcurementOpened: { by: "lead", words: "open the procurement", from: "nothing", to: "none" },
    ProcurementAmended: { by: "lead", words: "amend the opening", from: "none", to: "same" },
    TenderPublished: {
      by: "lead",
      words: "publish a tender",
      from: ["none", "withdrawn"],
      to: "open",
    },
    TenderAmended: {
      by: "lead",
      words: "amend the tender",
      from: "open",
      to: "same",
      while: "open",
    },
    TenderClarified: {
      by: "lead",
      words: "answer bidders' questions",
      from: "open",
      to: "same",
      while: "open",
    },
    TenderWithdrawn: {
      by: "lead",
      words: "withdraw the tender",
      from: "open",
      to: "withdrawn",
    },
    AwardDecided: [
      {
        by: "lead",
        words: "decide on the award",
        from: "open",
        to: "awarded",
        while: "closed",
      },
      { by: "lead", words: "decide on the award again", from: "awarded", to: "same" },
    ],
    AgreementOffered: { by: "buyers", words: "offer an agreement to a winner", from: "awarded", to: "same" },
    ProcurementCancelled: {
      by: "lead",
      words: "cancel the procurement",
      from: ["none", "open", "awarded", "withdrawn"],
      to: "cancelled",
    },
  },
});
