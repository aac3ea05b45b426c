import { z } from "zod";
import { passkeyTermsSchema } from "../domain/acts/consortium/passkeyTerms.ts";
import { addressSchema, bytes32Schema, hexSchema } from "../domain/Hex.ts";

const founderSchema = z.strictObject({
  /** keccak256 of the normalised identifier. */
  identifier: bytes32Schema,
  /** ERC-7913 signer of its first key. */
  key: hexSchema,
  scheme: z.int().min(0).max(255),
  /** Mask of roles; ADMINISTRATOR among them. */
  roles: z.int().min(0).max(65_535),
});

/** Of the year 9999, the last that a time can be written in. */
const LAST_SECOND = 253_402_300_799;

/** What a ledger was founded with; it stands in the journal's head, and for people in `ledger/founding.json`. */
export const foundingSchema = z.strictObject({
  chainId: z.int().positive(),
  /** A sandbox's clock can be moved, so nothing in it is evidence. */
  sandbox: z.boolean(),
  /** UTC seconds. */
  startTime: z.int().nonnegative().max(LAST_SECOND),
  /** Content digest of the memorandum that the founders sign. */
  memorandum: bytes32Schema,
  /** In the order of the numbers that they get, from 1. */
  founders: z.array(founderSchema).min(1),
  contracts: z.record(z.string(), addressSchema),
  /** Address of the key that signs receipts; foundings of version 0.1.0 do not say it. */
  receiptKey: addressSchema.optional(),
  /** Under which domain passkeys sign, as the memorandum has it. */
  passkeys: passkeyTermsSchema.exactOptional(),
  /** keccak256 of each contract's runtime code, by address, as block 1 deployed it. Older foundings do not say it. */
  codeHashes: z.record(addressSchema, bytes32Schema).optional(),
});

export type Founder = z.infer<typeof founderSchema>;
export type Founding = z.infer<typeof foundingSchema>;
