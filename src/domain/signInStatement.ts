import { keccak_256 } from "@noble/hashes/sha3.js";
import { z } from "zod";
import { WordWriter } from "./acts/abi/WordWriter.ts";
import { digestOf } from "./acts/actHash.ts";
import type { LedgerIdentity } from "./acts/LedgerIdentity.ts";
import { EIP712_DOMAIN } from "./acts/typedData.ts";
import { bytes32Schema, type Hex } from "./Hex.ts";
import { keccakOfText } from "./keccak.ts";

/**
 * What is signed to sign in: at this origin, once, until then. It is a type of its own, so no signature over it is one
 * over an act or an upload.
 */
export const signInSchema = z.strictObject({
  /** "https://records.example", of the page that asks: what was signed for one service is of no use at another. */
  origin: z.string().min(1).max(300),
  /** Drawn by the service, good once. */
  nonce: bytes32Schema,
  /** UTC seconds of the machine's clock */
  validUntil: z.int().positive(),
});

export type SignIn = z.infer<typeof signInSchema>;

const SIGN_IN_TYPE = "SignIn";
const MEMBERS = [
  ["origin", "string"],
  ["nonce", "bytes32"],
  ["validUntil", "uint40"],
] as const;

/** The statement as a wallet is asked to sign it (EIP-712). */
export function signInTypedData({ origin, nonce, validUntil }: SignIn, { chainId, log }: LedgerIdentity) {
  return {
    domain: { ...EIP712_DOMAIN, chainId, verifyingContract: log },
    types: { [SIGN_IN_TYPE]: MEMBERS.map(([name, type]) => ({ name, type })) },
    primaryType: SIGN_IN_TYPE,
    message: { origin, nonce, validUntil },
  };
}

/** EIP-712 digest of the statement, which is the challenge that a passkey signs. */
export function signInHash(
  { origin, nonce, validUntil }: SignIn,
  identity: Pick<LedgerIdentity, "chainId" | "log">,
): Hex {
  const struct = new WordWriter(4);
  struct.word(
    "bytes32",
    keccakOfText(`${SIGN_IN_TYPE}(${MEMBERS.map(([name, type]) => `${type} ${name}`).join(",")})`),
  );
  struct.word("bytes32", keccakOfText(origin));
  struct.word("bytes32", nonce);
  struct.uint(validUntil);
  return digestOf(keccak_256(struct.written()), identity.chainId, identity.log);
}
