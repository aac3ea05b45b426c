import type { RefusalTable } from "./RefusalWords.ts";

const offerAgain = "The buyer can make another offer that stands longer: ask for it.";

/** What the register of agreements refuses. */
export const agreementRefusals: RefusalTable = {
  AgreementNotBuyer: {
    says: "{organisation:organisation} is not a buyer in {procurement:procurement}.",
    so: "The lead and the members of the buyers group make offers.",
  },
  AgreementNotParty: {
    says: "{organisation:organisation} is not a party: the buyer is {buyer:organisation}, the supplier {supplier:organisation}.",
    so: "Only the parties act on their agreement.",
  },
  AgreementNotSupplier: {
    says: "The offer is to {supplier:organisation}, not to {organisation:organisation}.",
    so: "Only the supplier it was made to can answer it.",
  },
  AgreementNoAward: { says: "There is no award in {procurement:procurement}.", so: "Decide on the award first." },
  AgreementNotWinner: {
    says: "The award does not name {supplier:organisation}.",
    so: "Offer to one that it names.",
  },
  AgreementProcurementCancelled: {
    says: "{procurement:procurement} is cancelled.",
    so: "Nothing can be offered or signed in it any more; agreements in force go on.",
  },
  AgreementAwardReplaced: {
    says: "The offer was made under award decision {decision}; decision {current} has replaced it.",
    so: "It cannot be signed any more. The buyer can make another offer to a winner of the decision that stands.",
  },
  AgreementMilestonesOverVat: {
    says: "The milestones' VAT comes to {milestonesVat:money}, the agreement's to {vat:money}.",
    so: "Correct the VAT; where pennies are lost by rounding, round a milestone down.",
  },
  AgreementOverFrameworkVat: {
    says: "The VAT of all agreements under the framework would come to {calledOffVat:money}; the framework allows {vat:money}.",
    so: "Correct the VAT, or vary the framework first.",
  },
  AgreementFrameworkOver: {
    says: "The last day of {framework:agreement} was {endsOn:time}.",
    so: "Nothing more is called off from it.",
  },
  AgreementEndsAfterFramework: {
    says: "It would end on {endsOn:time}; the framework ends on {frameworkEndsOn:time}.",
    so: "End it with the framework, or vary the framework first.",
  },
  AgreementEndsBeforeCallOffs: {
    says: "The framework would end on {endsOn:time}; an agreement under it runs until {calledOffUntil:time}.",
    so: "End the framework no earlier.",
  },
  AgreementOverCeiling: {
    says: "Offers to this supplier and agreements with it would come to {offered:money} excluding VAT; the award's ceiling is {ceiling:money}.",
    so: "Offer less, withdraw an offer that came to nothing (an expired one counts until then), or decide on the award again.",
  },
  AgreementWrongCurrency: {
    says: "The offer is in {currency}; the procurement is in {expected}.",
    so: "Use the procurement's currency.",
  },
  AgreementEndsBeforeStart: {
    says: "It would end on {endsOn:time}, before it starts on {startsOn:time}.",
    so: "Correct the dates.",
  },
  AgreementOpenUntilPassed: {
    says: "The offer stood open until {openUntil:time}; it is {time:time} now.",
    so: offerAgain,
  },
  AgreementOpenTooLong: {
    says: "The offer would stand open until {openUntil:time}, longer than half a year.",
    so: "Let it stand until {latest:time} at the latest, and offer again if you still want to then.",
  },
  AgreementKnown: { says: "{agreement:agreement} is recorded already.", so: "There is nothing to do." },
  AgreementFrameworkInFramework: {
    says: "A framework agreement cannot be made under {framework:agreement}.",
    so: "A call-off is a contract, not another framework.",
  },
  AgreementFrameworkWithMilestones: {
    says: "The framework agreement has {milestones} milestones.",
    so: "Put the milestones in the agreements called off under it.",
  },
  AgreementNotAFramework: { says: "{framework:agreement} is not a framework.", so: "Name a framework agreement." },
  AgreementFrameworkNotInForce: {
    says: "{framework:agreement} is {state:agreement}.",
    so: "Only a framework in force can be called off from.",
  },
  AgreementFrameworkOfAnotherSupplier: {
    says: "{framework:agreement} is with {supplier:organisation}.",
    so: "Call off from the framework of the same supplier.",
  },
  AgreementFrameworkOfAnotherProcurement: {
    says: "{framework:agreement} belongs to {procurement:procurement}.",
    so: "Call off within the same procurement.",
  },
  AgreementStartsAfterFramework: {
    says: "It would start on {startsOn:time}; the framework ends on {frameworkEndsOn:time}.",
    so: "Start it while the framework runs.",
  },
  AgreementOverFramework: {
    says: "All agreements under the framework would come to {calledOff:money} excluding VAT; the framework allows {amount:money}.",
    so: "The buyer offers less, or both sides vary the framework first.",
  },
  MilestonesDiffer: {
    says: "The milestones are not those that were offered.",
    so: "Sign exactly the terms that were offered.",
  },
  AgreementMilestonesOverAmount: {
    says: "The milestones come to {milestones:money} excluding VAT, the agreement to {amount:money}.",
    so: "Correct the amounts.",
  },
  AgreementWrongState: {
    says: "{agreement:agreement} is {state:agreement}, so this cannot be done.",
    so: "Read the agreement as it stands now; where an offer was withdrawn or declined, the buyer can make another.",
    instead: { of: "agreement", state: "state" },
  },
  AgreementWrongQuestionNumber: {
    problem: "act-stale",
    says: "This is question {number}; the next one is {expected}.",
    so: "Read the questions, prepare the act again and sign it again.",
  },
  AgreementUnknownQuestion: {
    says: "Nobody asked question {number} about {agreement:agreement}.",
    so: "Answer a question by the number that the agreement's page shows.",
  },
  AgreementAmountDiffers: {
    says: "The act says {amount:money} excluding VAT; the offer says {expected:money}.",
    so: "Sign exactly the terms that were offered.",
  },
  AgreementVatDiffers: {
    says: "The act says VAT {vat:money} at {vatRate:rate}; the offer says {expectedVat:money} at {expectedVatRate:rate}.",
    so: "Sign exactly the terms that were offered.",
  },
  AgreementDatesDiffer: {
    says: "The act says {startsOn:time} to {endsOn:time}; the offer says {expectedStartsOn:time} to {expectedEndsOn:time}.",
    so: "Sign exactly the dates that were offered.",
  },
  AgreementUnknownPhase: {
    says: "{procurement:procurement} has no phase {phase}.",
    so: "Choose one of its phases, or none.",
  },
  AgreementNoReason: {
    says: "The act on {agreement:agreement} gives no reason.",
    so: "Choose a reason, and explain it in the content.",
  },
  AgreementVariationKnown: { says: "{variation:variation} is recorded already.", so: "There is nothing to do." },
  AgreementVariationNotOpen: {
    says: "{variation:variation} is {state:variation}, so this cannot be done.",
    so: "Read the agreement as it stands now; either side can offer another variation.",
    instead: { of: "variation", state: "state" },
  },
  AgreementVariationOfAnother: {
    says: "{variation:variation} is not one of {agreement:agreement}.",
    so: "Name the agreement that it would vary.",
  },
  AgreementVariationOwn: {
    says: "{organisation:organisation} offered {variation:variation} itself.",
    so: "The other party signs or declines it.",
  },
  AgreementVariationOfOtherParty: {
    says: "{offeredBy:organisation} offered {variation:variation}.",
    so: "Only who offered it can withdraw it; decline it instead.",
  },
  AgreementDateInFuture: {
    says: "The date {date:time} is after now, {time:time}.",
    so: "Record what has happened once it has.",
  },
  AgreementPaidDiffers: {
    problem: "act-stale",
    says: "The act says that {paid:money} excluding VAT was paid; the records say {recorded:money}.",
    so: "Read the payments, prepare the act again and sign it again.",
  },
};
