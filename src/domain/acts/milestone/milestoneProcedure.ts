import { defineProcedure } from "../defineProcedure.ts";

/** A milestone of an agreement: delivered in attempts, each decided by the buyer. */
export const milestoneProcedure = defineProcedure({
  object: "milestone",
  about:
    "A milestone is what the supplier delivers under an agreement, and what it is paid for. It is delivered in attempts, and the buyer decides on each. Whoever decides does not pay with the same key.",
  states: {
    open: { words: "open", code: 1, constant: "AGREED" },
    delivered: { words: "delivered, to be decided", code: 2 },
    accepted: { words: "accepted", code: 3 },
    "accepted-in-part": { words: "accepted in part", code: 4 },
    rejected: { words: "rejected", code: 5 },
    waived: { words: "waived", code: 6 },
  },
  derived: {
    idle: { words: "agreement not in force", of: "open", when: "its agreement is not, or no longer, in force" },
  },
  parties: {
    supplier: { words: "the supplier", kind: "supplier" },
    buyer: { words: "the buyer", kind: "authority" },
  },
  conditions: {
    inForce: "the agreement is in force",
    decided: "something was decided",
    deliveredBefore: "it was delivered before the waiver, and that is not 30 days ago",
    payable: "less is invoiced than is payable",
    unpaid: "less is paid than is payable",
  },
  moves: {
    AgreementOffered: { by: "buyer", words: "offer its terms", from: "nothing", to: "open" },
    MilestoneDelivered: [
      {
        by: "supplier",
        words: "deliver",
        from: ["open", "accepted-in-part", "rejected"],
        to: "delivered",
        while: "inForce",
        mask: "MAY_BE_DELIVERED",
      },
      {
        by: "supplier",
        words: "record a delivery that was made before the waiver",
        from: "waived",
        to: "delivered",
        while: "deliveredBefore",
      },
    ],
    DeliveryAccepted: {
      by: "buyer",
      words: "accept the delivery in full",
      from: "delivered",
      to: "accepted",
    },
    DeliveryAcceptedInPart: {
      by: "buyer",
      words: "accept the delivery in part",
      from: "delivered",
      to: "accepted-in-part",
    },
    DeliveryRejected: {
      by: "buyer",
      words: "reject the delivery",
      from: "delivered",
      to: "rejected",
    },
    MilestoneWaived: {
      by: "buyer",
      words: "waive what is not yet accepted",
      from: ["open", "accepted-in-part", "rejected"],
      to: "waived",
      while: "inForce",
      mask: "MAY_BE_WAIVED",
    },
    DecisionCorrected: [
      {
        by: "buyer",
        words: "correct the decision",
        from: ["accepted", "accepted-in-part", "rejected"],
        to: { value: "outcome", is: { 1: "accepted", 2: "accepted-in-part", 3: "rejected" } },
      },
      {
        by: "buyer",
        words: "correct the decision",
        from: "waived",
        to: "same",
        while: "decided",
      },
    ],
    InvoiceRecorded: {
      by: "supplier",
      words: "invoice what is payable",
      from: ["delivered", "accepted", "accepted-in-part", "rejected", "waived"],
      to: "same",
      while: "payable",
    },
    PaymentRecorded: {
      by: "buyer",
      words: "record a payment",
      from: ["delivered", "accepted", "accepted-in-part", "rejected", "waived"],
      to: "same",
      while: "unpaid",
    },
    VariationSigned: [
      {
        by: ["buyer", "supplier"],
        words: "add it by signing a variation that the other side offered",
        from: "nothing",
        to: "open",
        follows: "variation",
        while: "inForce",
      },
      {
        by: ["buyer", "supplier"],
        words: "change its terms by signing a variation that the other side offered",
        from: ["open", "accepted", "accepted-in-part", "rejected"],
        to: "same",
        follows: "variation",
        while: "inForce",
        mask: "MAY_BE_VARIED",
      },
    ],
  },
});
