import type { Hex } from "../Hex.ts";
import type { Fields, Values } from "./Field.ts";

/** The first members of every signed act, in this order (contracts/log/Act.sol). */
export const ENVELOPE_FIELDS = {
  organisation: "uint32",
  subject: "bytes32",
  builtOn: "bytes32",
  content: "bytes32",
  validUntil: "uint40",
} as const satisfies Fields;

/** What stands in the envelope of one kind of act, in words. */
export type EnvelopeWords = Readonly<Partial<Record<"subject" | "content", string>> & { builtOn: string }>;

export interface Envelope extends Values<typeof ENVELOPE_FIELDS> {
  /** Number of the organisation that acts, as the Directory counts. */
  organisation: number;
  /** The history that the act is appended to. */
  subject: Hex;
  /** Hash of the last act on the object concerned that the signer saw; zero where there is none. */
  builtOn: Hex;
  /** Digest of the act's content. */
  content: Hex;
  /** Last second (UTC) in which the act may be recorded. */
  validUntil: number;
}
