import { defineProcedure } from "../defineProcedure.ts";

/** A payment on a milestone, and what its supplier says to it. The contracts keep no state of it. */
export const paymentProcedure = defineProcedure({
  object: "payment",
  about:
    "A buyer records what it paid on a milestone, and the supplier confirms or contests that it arrived. The contracts keep no state of a payment, only amounts.",
  states: {
    recorded: { words: "not answered yet" },
    confirmed: { words: "confirmed" },
    contested: { words: "contested" },
  },
  parties: {
    supplier: { words: "the supplier", kind: "supplier" },
    buyer: { words: "the buyer", kind: "authority" },
  },
  conditions: { unpaid: "less is paid on the milestone than is payable" },
  moves: {
    PaymentRecorded: { by: "buyer", words: "record a payment", from: "nothing", to: "recorded", while: "unpaid" },
    PaymentCorrected: {
      by: "buyer",
      words: "correct the payment",
      from: ["recorded", "confirmed", "contested"],
      to: "same",
    },
    PaymentConfirmed: {
      by: "supplier",
      words: "confirm that it arrived",
      from: ["recorded", "confirmed", "contested"],
      to: "confirmed",
    },
    PaymentContested: {
      by: "supplier",
      words: "contest the payment",
      from: ["recorded", "confirmed", "contested"],
      to: "contested",
    },
  },
});
