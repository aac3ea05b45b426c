import { defineProcedure } from "../defineProcedure.ts";

/** A key of an organisation. Its slot is only ever narrowed; from when to when it is good is said beside its state. */
export const keyProcedure = defineProcedure({
  object: "key",
  about:
    "A key signs for one organisation, in the roles that its entry names and between two dates. An entry is only ever narrowed: a key is revoked, never changed or deleted, and other roles are a new key.",
  states: {
    waiting: { words: "waiting for its first signature" },
    active: { words: "in use" },
    revoked: { words: "revoked" },
    dropped: { words: "never in use: another entry took its place" },
  },
  parties: {
    authority: { words: "an authority", kind: "authority" },
    itself: { words: "the organisation itself" },
    holder: { words: "another organisation that holds it" },
  },
  conditions: {
    admits: "the vote carries an admission or an entry",
    earlier: "it would be revoked since an earlier time",
  },
  moves: {
    OrganisationEntered: [
      {
        by: "authority",
        words: "enter the organisation with its first key",
        from: "nothing",
        to: "waiting",
        follows: "organisation",
      },
      {
        by: "authority",
        words: "enter the organisation with another",
        from: "waiting",
        to: "dropped",
        follows: "organisation",
      },
      {
        by: "authority",
        words: "enter an organisation with it after all",
        from: "dropped",
        to: "waiting",
        follows: "organisation",
      },
    ],
    VoteCast: [
      {
        by: "authority",
        words: "enter the organisation by a vote",
        from: "nothing",
        to: "waiting",
        while: "admits",
        follows: "motion",
      },
      {
        by: "authority",
        words: "enter it by a vote with another",
        from: "waiting",
        to: "dropped",
        while: "admits",
        follows: "motion",
      },
    ],
    OrganisationRecovered: {
      by: "itself",
      words: "take a recovered key into use",
      from: "nothing",
      to: "active",
      follows: "organisation",
    },
    FoundingSigned: {
      by: "itself",
      words: "sign the memorandum with it",
      from: "waiting",
      to: "active",
      follows: "organisation",
    },
    OrganisationConfirmed: {
      by: "itself",
      words: "confirm it",
      from: "waiting",
      to: "active",
      follows: "organisation",
    },
    KeyAdded: [
      { by: "itself", words: "add a key", from: "nothing", to: "active" },
      { by: "holder", words: "add it as a key of its own", from: ["waiting", "dropped"], to: "active" },
    ],
    KeyRevoked: [
      { by: "itself", words: "revoke the key", from: "active", to: "revoked" },
      { by: "itself", words: "revoke it since an earlier time", from: "revoked", to: "same", while: "earlier" },
    ],
  },
});
