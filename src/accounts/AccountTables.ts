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

export interface AccountTables {
  sessions: SessionsTable;
  drafts: DraftsTable;
}
