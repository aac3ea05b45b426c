/** Who is signed in. A token itself is kept by its browser alone. */
export interface SessionsTable {
  /** SHA-256 of the token, hexadecimal. */
  token: string;
  organisation: number;
  /** ERC-7913 signer of the key by which it was begun. */
  signer: string;
  /** "demonstration": the service signs for this made-up person; "passkey": the browser does. */
  means: "demonstration" | "passkey";
  /** UTC seconds of the machine's clock, since a sandbox's own is moved. */
  begun: number;
  seen: number;
  until: number;
}

/** What somebody is about to say. */
export interface DraftsTable {
  id: string;
  organisation: number;
  kind: string;
  /** What it was begun with, JSON: `DraftWish` without kind and organisation. */
  wish: string;
  /** What is said so far, JSON: `values` and `content`. */
  answers: string;
  /** The act that it builds on, as it stood when it was begun; null where none is. */
  builtOn: string | null;
  /** Counts up with each change, so that two people at once lose nothing. */
  version: number;
  /** Number of the ledger's last act when it was begun. */
  begunAt: number;
  /** Signer of whoever changed it last. */
  signer: string;
  /** UTC seconds of the machine's clock. */
  changed: number;
}

/** Somebody whom an administrator invites to sign for the organisation with a passkey. */
export interface InvitationsTable {
  /** In addresses, for administrators alone. */
  id: string;
  /** SHA-256 of the link's token, hexadecimal; null once it was used or withdrawn. */
  token: string | null;
  organisation: number;
  /** Of the key, as a mask. */
  roles: number;
  label: string;
  /** UTC seconds: until when the key is to be valid. */
  keyValidUntil: number;
  /** UTC seconds of the machine's clock: until when the link is good. */
  until: number;
  begun: number;
  withdrawn: number;
  /** The act that the new passkey has signed, JSON; null until it has. */
  answer: string | null;
  /** The act once the administrator has signed it too; null until then. */
  act: string | null;
}

/** A firm that asks to be entered. */
export interface EntryRequestsTable {
  /** In the address of its page, which tells nothing but how the request stands. */
  id: string;
  name: string;
  /** "GB-COH-01234567" */
  identifier: string;
  size: "micro" | "small" | "medium" | "large";
  /** 1: voluntary, community or social enterprise. */
  voluntaryOrSocial: number;
  /** ERC-7913 signer of the passkey that it asks with. */
  signer: string;
  /** 1: the passkey may be copied to other devices of its holder. */
  isBackedUp: number;
  /** UTC seconds of the machine's clock. */
  begun: number;
}

export interface AccountTables {
  sessions: SessionsTable;
  drafts: DraftsTable;
  invitations: InvitationsTable;
  entryRequests: EntryRequestsTable;
}
