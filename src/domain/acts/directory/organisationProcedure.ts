import { defineProcedure } from "../defineProcedure.ts";

/** An organisation: entered by others, in force once its own key has signed. A founder is entered by the founding. */
export const organisationProcedure = defineProcedure({
  object: "organisation",
  about:
    "An organisation is entered by others and comes into force once its own key has signed. Founders are entered by the founding, suppliers by any authority, everybody else by a vote.",
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
    entered: "an officer entered it, not a vote",
    claims: "it claims an identifier that nobody has confirmed",
    claimed: "an officer entered it, and another organisation claims its identifier",
    remains: "it is an authority that has not left, and others stay in good standing",
    recovered: "a vote gave it a new key 14 days ago or earlier, and that key is not in use yet",
  },
  moves: {
    OrganisationEntered: [
      { by: "authority", words: "enter a supplier", from: "nothing", to: "pending" },
      {
        by: "authority",
        words: "enter it again, with another first key",
        from: "pending",
        to: "same",
        while: "entered",
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
      { by: "authority", words: "confirm an identifier that it claims", from: "active", to: "same", while: "claims" },
      {
        by: "authority",
        words: "confirm that its identifier is another's",
        from: "pending",
        to: "superseded",
        while: "claimed",
      },
    ],
    AuthorityLeft: { by: "itself", words: "leave the consortium", from: "active", to: "same", while: "remains" },
    OrganisationRecovered: {
      by: "itself",
      words: "take the new key into use",
      from: "active",
      to: "same",
      while: "recovered",
    },
    KeyAdded: { by: "itself", words: "add a key", from: "active", to: "same" },
    KeyRevoked: { by: "itself", words: "revoke a key", from: "active", to: "same", follows: "key" },
  },
});
