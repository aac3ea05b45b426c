import { defineProcedure } from "../defineProcedure.ts";

/**
 * A payment on a milestone, and what its supplier says to it. The contracts keep no state of it. A confirmation is of the
 * amount that was confirmed: corrected since, the payment is not answered yet. A contest stands until the supplier
 * answers anew, or a penny's correction would hide it.
 */
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
    PaymentCorrected: [
      { by: "buyer", words: "correct the payment", from: ["recorded", "contested"], to: "same" },
      { by: "buyer", words: "correct the payment", from: "confirmed", to: ["recorded", "confirmed"] },
    ],
    PaymentConfirmed: {
      by: "supplier",
      words: "confirm that it arrived",
      from: ["recorded", "confirmed", "contested"],
      to: ["confirmed", "recorded"],
    },
    PaymentContested: {
      by: "supplier",
      words: "contest the payment",
      from: ["recorded", "confirmed", "contested"],
      to: "contested",
    },
  },
});
