import { defineProcedure } from "../defineProcedure.ts";

/** An organisation: entered by others, in force once its own key has signed. A founder is entered by the founding. */
export const organisationProcedure = defineProcedure({
  object: "organisation",
  states: {
    pending: { words: "not confirmed yet", code: 1 },
    active: { words: "active", code: 2 },
    superseded: { words: "never confirmed: its identifier belongs to another organisation", code: 3, isFinal: true },
  },
  parties: {
    authority: { words: "an authority", kind: "authority" },
    itself: { words: "the organisation itself" },
  },
  conditions: {
    founder: "it is a founder",
    notFounder: "it is not a founder",
    admits: "the vote carries an admission or an entry",
    supplier: "an officer entered it, and nobody has confirmed it",
  },
  moves: {
    OrganisationEntered: [
      { by: "authority", words: "enter a supplier", from: "nothing", to: "pending" },
      {
        by: "authority",
        words: "enter it again, with another first key",
        from: "pending",
        to: "same",
        while: "supplier",
      },
    ],
    VoteCast: [
      {
        by: "authority",
        words: "enter it by a vote",
        from: "nothing",
        to: "pending",
        follows: "motion",
        while: "admits",
      },
      {
        by: "authority",
        words: "enter it again by a vote",
        from: "pending",
        to: "same",
        follows: "motion",
        while: "admits",
      },
    ],
    FoundingSigned: {
      by: "itself",
      words: "sign the memorandum",
      from: "pending",
      to: "active",
      while: "founder",
    },
    OrganisationConfirmed: {
      by: "itself",
      words: "confirm its first key",
      from: "pending",
      to: "active",
      while: "notFounder",
    },
    OrganisationRenamed: { by: "itself", words: "change its name", from: "active", to: "same" },
    IdentifierAdded: { by: "itself", words: "claim another identifier", from: "active", to: "same" },
    IdentifierConfirmed: [
      { by: "authority", words: "confirm an identifier that it claims", from: "active", to: "same" },
      {
        by: "authority",
        words: "confirm that its identifier is another's",
        from: "pending",
        to: "superseded",
        while: "supplier",
      },
    ],
    AuthorityLeft: { by: "itself", words: "leave the consortium", from: "active", to: "same" },
    OrganisationRecovered: { by: "itself", words: "take a recovered key into use", from: "active", to: "same" },
    KeyAdded: { by: "itself", words: "add a key", from: "active", to: "same" },
    KeyRevoked: { by: "itself", words: "revoke a key", from: "active", to: "same", follows: "key" },
  },
});
