import type { AuditReads } from "../audit/AuditReads.ts";
import type { Rules } from "../domain/generations/Rules.ts";
import type { Hex } from "../domain/Hex.ts";
import { Problem } from "../problems/Problem.ts";
import { requestInvalid } from "../problems/requestInvalid.ts";

/** What somebody wants to do, as far as it is known. */
export interface Wish {
  readonly kind: string;
  /** Number of the organisation that acts. */
  readonly organisation: number;
  /** The plan or procurement: id, reference or OCID. */
  readonly subject: string | undefined;
  /** What the act builds on, where only the signer knows which one is meant. */
  readonly builtOn: Hex | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly content?: unknown;
  /** The agreement whose invoice or payment is meant. */
  readonly agreement?: Hex | undefined;
}

/** What the records say that such an act belongs to and builds on. The signer checks it before signing. */
export interface Proposal {
  readonly subject?: Hex;
  readonly builtOn?: Hex;
  /** Why there is nothing to build on yet, and what has to happen first, in sentences. */
  readonly nothingYet?: string;
  /** Values that follow from the records, where the wish leaves them out. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** The act, or the founding memorandum, whose content has to be signed again to the letter. */
  readonly sameContentAs?: Hex | "memorandum";
}

/** @param rules by which this ledger's own contracts judge acts of the kind; this program's if left out */
export type Propose = (wish: Wish, audit: AuditReads, rules?: Rules) => Promise<Proposal> | Proposal;

/** A value of the wish that the proposal is looked up by. @throws Problem naming it */
export function required(wish: Wish, name: string): Hex {
  const value = wish.values[name];
  if (typeof value === "string" && /^0x[0-9a-f]+$/.test(value)) return value as Hex;
  const message = "expected bytes as 0x and lower-case hexadecimal digits";
  const detail = `A ${wish.kind} needs the value "${name}" to be prepared: ${message}.`;
  throw requestInvalid(`values.${name}`, message, detail);
}

/** A hash as the views give it. */
export function asHex(hash: string): Hex {
  if (!hash.startsWith("0x")) throw new TypeError(`"${hash}" is no hash.`);
  return hash as Hex;
}

export function notRecorded(what: string, name: string): Problem {
  return new Problem(
    "not-recorded",
    `There is no ${what} "${name.slice(0, 100)}" yet. Look it up in a list; a reference that several authorities use does not tell them apart.`,
  );
}
