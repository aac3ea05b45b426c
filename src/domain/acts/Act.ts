import type { Hex } from "../Hex.ts";
import type { ACT_KINDS } from "./actKinds.ts";
import type { ActDefinition, ActOf } from "./defineAct.ts";
import type { Fields } from "./Field.ts";
import type { RegisterName } from "./RegisterName.ts";

export type { Envelope } from "./Envelope.ts";
export type { LedgerIdentity } from "./LedgerIdentity.ts";

type Definitions = typeof ACT_KINDS;

/** Names of all kinds of acts. */
export type ActKind = keyof Definitions;

type FieldsOf<Kind extends ActKind> = Definitions[Kind] extends ActDefinition<string, infer F> ? F : never;

/** The content of one kind of act, as its schema reads it. */
export type ContentOf<Kind extends ActKind> =
  Definitions[Kind] extends ActDefinition<string, Fields, Fields, infer Content> ? Content : never;

/** An act as it is signed. `switch (act.kind)` narrows `act.values`. */
export type Act<Kind extends ActKind = ActKind> = { [K in Kind]: ActOf<K, FieldsOf<K>> }[Kind];

/** Who signed: an ERC-7913 signer (20 bytes of address, or verifier and key) and the signature. */
export interface Signed {
  signer: Hex;
  signature: Hex;
}

/** What a client hands in. */
export interface Submission extends Signed {
  act: Act;
  /** The new key's own signature over the same hash (KeyAdded only). */
  proof?: Hex;
  /** JSON under the act's content digest; may be left out when the ledger has it already. */
  content?: unknown;
  /** Root salt of the content: 32 bytes. Goes with `content`. */
  salt?: Hex;
}

/** What the register's event told beyond the signed values. */
export interface ActExtras {
  /** Number given to the organisation entered or admitted (0: the vote admitted none). */
  number?: number;
  /** The vote carried its motion. */
  carried?: boolean;
  /** What the carried motion could not be carried out for: what it was refused with, as bytes. */
  failed?: Hex;
  /** The objection opened again what was carried already. */
  reopened?: boolean;
}

/** An act in the ledger, with its place in the one history and in its subject's. */
export interface RecordedAct extends Signed {
  act: Act;
  register: RegisterName;
  /** Where that register stands: another may have superseded it since. */
  registerAddress: Hex;
  actHash: Hex;
  proof?: Hex;
  extras: ActExtras;
  /** Number in the ledger, from 1, dense. */
  sequence: number;
  /** Number within the act's subject, from 1, dense. */
  subjectSequence: number;
  subjectHead: Hex;
  ledgerHead: Hex;
  /** Time of recording: the block's, UTC seconds. */
  time: number;
  blockNumber: number;
  blockHash: Hex;
  transactionHash: Hex;
}
