import type { RefusalTable } from "./RefusalWords.ts";

const signAgain = "Prepare the act again and sign it with a key that may do this.";

/** What the guarded log, the registers' common part and the carrier refuse. */
export const logRefusals: RefusalTable = {
  HistoryLogNotInGoodStanding: {
    says: "{organisation:organisation} is suspended from the consortium or has left it.",
    so: "It opens nothing new; it can finish what it began.",
  },
  HistoryLogActExpired: {
    problem: "act-expired",
    says: "The act had to be recorded by {validUntil:time}; it is {time:time} now.",
    so: "Prepare it again and sign it again.",
  },
  HistoryLogUnknownKey: {
    problem: "key-unknown",
    says: "The Directory does not know {signer:key}.",
    so: "A new organisation confirms its first key first; further keys are added by an act of its administrator.",
  },
  HistoryLogKeyOfAnotherOrganisation: {
    problem: "key-not-allowed",
    says: "The act is in the name of {organisation:organisation}, but {signer:key} belongs to {keyOrganisation:organisation}.",
    so: "Act in the name of your own organisation.",
  },
  HistoryLogKeyLacksRole: {
    problem: "key-not-allowed",
    says: "{signer:key} has the roles {roles:roles}; this act needs one of {neededRoles:roles}.",
    so: signAgain,
  },
  HistoryLogKeyNotYetValid: {
    problem: "key-not-allowed",
    says: "{signer:key} is valid from {validFrom:time}; it is {time:time} now.",
    so: "Wait until then, or sign with another key.",
  },
  HistoryLogKeyNoLongerValid: {
    problem: "key-not-allowed",
    says: "{signer:key} was valid until {validUntil:time}; it is {time:time} now.",
    so: signAgain,
  },
  HistoryLogKeyRevoked: {
    problem: "key-not-allowed",
    says: "{signer:key} has been revoked since {revokedSince:time}.",
    so: signAgain,
  },
  HistoryLogInvalidSignature: {
    problem: "signature-invalid",
    says: "The signature is not one of {signer:key} over this act on this ledger.",
    so: "A value was changed after signing, or the act was signed for another ledger. Prepare it for this ledger and sign it again.",
  },
  HistoryLogNotARegister: {
    says: "The act was sent to a contract that is not a register of this ledger.",
    so: "Send the act to the register of its kind.",
  },
  HistoryLogRegisterStopped: {
    says: "The register for this kind of act takes no more acts.",
    so: "The consortium has stopped it by a vote; use its successor.",
  },
  HistoryLogRegisterInRunOff: {
    says: "The register for this kind of act is in run-off: it only takes acts on what began with it.",
    so: "Begin new plans and procurements in its successor.",
  },
  HistoryLogOnlyConsortium: {
    says: "Only the consortium decides on registers.",
    so: "Propose a motion.",
  },
  HistoryLogPermanent: {
    says: "The Directory and the Consortium can never be superseded.",
    so: "Propose a change to another register.",
  },
  HistoryLogStatusMovesOnlyOn: {
    says: "The register is {status:status}, which cannot become {newStatus:status}.",
    so: "A register goes from active to run-off to stopped, and never back.",
  },
  HistoryLogRegisterWithoutCode: {
    says: "There is no contract at the register's address.",
    so: "Deploy the register first.",
  },
  RegisterStale: {
    problem: "act-stale",
    says: "The act builds on {builtOn:act}, but {lastAct:act} has been recorded since.",
    so: "Read what happened since, prepare the act again and sign it again.",
  },
  RegisterWrongSubject: {
    says: "The act names another plan, procurement or organisation than the one it belongs to.",
    so: "Prepare it again: the service fills the subject in.",
  },
  RegisterWrongContent: {
    says: "The act signs another content than the one offered.",
    so: "Sign exactly the content that the other side offered.",
  },
  RegisterWrongValues: {
    says: "The list passed beside the act is not the one that was signed.",
    so: "Send the values exactly as they were signed.",
  },
  DateTooEarly: {
    says: "The date {date:time} is too early: it cannot be before {earliest:time}.",
    so: "Correct the date.",
  },
  AmountOverLimit: {
    says: "The amount {amount:money} is over {most:money}, the largest that this ledger takes.",
    so: "Check the amount: it is in minor units (pence).",
  },
  AmountVatWithoutNet: {
    says: "The act says VAT of {vat:money} without the net amount that it is on.",
    so: "Give the net amount too, or no VAT.",
  },
  CarrierNotARegister: {
    says: "There is no register at the address given.",
    so: "Fetch /api/ledger for the registers of this ledger.",
  },
  CarrierOutOfGas: {
    says: "The act needs more than the {gasLimit} gas that it was given.",
    so: "Split it: fewer milestones, members or winners in one act.",
  },
  CarrierNoReason: {
    says: "The register refused without a reason, as it does with malformed values.",
    so: "Prepare the act again.",
  },
  CarrierCannotHonourLimit: {
    says: "Act {index} of those carried together should get {gasLimit} gas, of which {gasLeft} is left.",
    so: "Send it again by itself.",
  },
  UnknownError: {
    says: "A contract refused with an error that this version of the service does not know.",
    so: "Tell the operator.",
  },
  Error: { says: "A contract refused: {message}.", so: "Tell the operator." },
  Panic: { says: "A contract stopped with the code {code}.", so: "Tell the operator." },
};
