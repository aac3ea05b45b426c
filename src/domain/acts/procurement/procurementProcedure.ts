import { defineProcedure } from "../defineProcedure.ts";

/**
 * Whether a procurement still goes on: what its tender and its agreements come to. The contracts keep no state of it, so
 * its moves forbid nothing that the tender's and the agreement's own tables allow.
 */
export const procurementProcedure = defineProcedure({
  object: "procurement",
  about:
    "Whether a procurement still goes on follows from its tender and its agreements. Its own acts open it and link it to the notices that were published elsewhere.",
  states: {
    active: { words: "active" },
    withdrawn: { words: "withdrawn" },
    complete: { words: "complete" },
    cancelled: { words: "cancelled" },
  },
  parties: {
    lead: { words: "the lead procurer", kind: "authority" },
    buyers: { words: "the lead procurer or a member of the buyers group", kind: "authority" },
    supplier: { words: "the supplier", kind: "supplier" },
  },
  conditions: { linked: "a notice is linked", unlinked: "that notice is not linked yet" },
  moves: {
    ProcurementOpened: { by: "lead", words: "open the procurement", from: "nothing", to: "active" },
    ProcurementAmended: { by: "lead", words: "amend the opening", from: "active", to: "same", follows: "tender" },
    NoticeLinked: {
      by: "lead",
      words: "link the legal notice",
      from: ["active", "withdrawn", "complete", "cancelled"],
      to: "same",
      while: "unlinked",
    },
    NoticeUnlinked: {
      by: "lead",
      words: "unlink a notice that is not its own",
      from: ["active", "withdrawn", "complete", "cancelled"],
      to: "same",
      while: "linked",
    },
    TenderPublished: {
      by: "lead",
      words: "publish a tender",
      from: ["active", "withdrawn"],
      to: "active",
      follows: "tender",
    },
    TenderWithdrawn: { by: "lead", words: "withdraw the tender", from: "active", to: "withdrawn", follows: "tender" },
    ProcurementCancelled: {
      by: "lead",
      words: "cancel the procurement",
      from: ["active", "withdrawn", "complete"],
      to: "cancelled",
      follows: "tender",
    },
    AgreementOffered: {
      by: "buyers",
      words: "offer an agreement to a winner",
      from: ["active", "complete"],
      to: "active",
      follows: "tender",
    },
    OfferWithdrawn: [
      { by: "buyers", words: "withdraw an offer", from: "active", to: ["active", "complete"], follows: "agreement" },
      { by: "buyers", words: "withdraw an offer", from: "cancelled", to: "same", follows: "agreement" },
    ],
    AgreementDeclined: [
      { by: "supplier", words: "decline an offer", from: "active", to: ["active", "complete"], follows: "agreement" },
      { by: "supplier", words: "decline an offer", from: "cancelled", to: "same", follows: "agreement" },
    ],
    AgreementEnded: [
      {
        by: ["buyers", "supplier"],
        words: "end an agreement",
        from: "active",
        to: ["active", "complete"],
        follows: "agreement",
      },
      { by: ["buyers", "supplier"], words: "end an agreement", from: "cancelled", to: "same", follows: "agreement" },
    ],
  },
});
