import { defineProcedure } from "../defineProcedure.ts";

/** An organisation: entered by others, in force once its own key has signed. A founder is entered by the founding. */
export const organisationProcedure = defineProcedure({
  object: "organisation",
  states: {
    pending: { words: "not confirmed yet", code: 1 },
    active: { words: "active", code: 2 },
  },
  parties: {
    authority: { words: "an authority", kind: "authority" },
    itself: { words: "the organisation itself" },
  },
  conditions: {
    founder: "it is a founder",
    notFounder: "it is not a founder",
    admits: "the vote carries an admission",
  },
  moves: {
    OrganisationEntered: { by: "authority", words: "enter an organisation", from: "nothing", to: "pending" },
    VoteCast: {
      by: "authority",
      words: "admit an authority by a vote",
      from: "nothing",
      to: "pending",
      follows: "motion",
      while: "admits",
    },
    FoundingSigned: {
      by: "itself",
      words: "sign the memorandum",
      from: "pending",
      to: "active",
      while: "founder",
      mask: "MAY_BE_CONFIRMED",
    },
    OrganisationConfirmed: {
      by: "itself",
      words: "confirm its first key",
      from: "pending",
      to: "active",
      while: "notFounder",
      mask: "MAY_BE_CONFIRMED",
    },
    OrganisationRenamed: { by: "itself", words: "change its name", from: "active", to: "same" },
    IdentifierAdded: {
      by: "authority",
      words: "add an identifier",
      from: "active",
      to: "same",
      mask: "MAY_BE_IDENTIFIED",
    },
    KeyAdded: { by: "itself", words: "add a key", from: "active", to: "same" },
    KeyRevoked: { by: "itself", words: "revoke a key", from: "active", to: "same", follows: "key" },
  },
});
