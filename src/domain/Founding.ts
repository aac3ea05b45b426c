import { z } from "zod";
import { requireBytes } from "./acts/abi/valueShapes.ts";
import { WordReader } from "./acts/abi/WordReader.ts";
import type { RawLog } from "./acts/RawLog.ts";
import { bytes32Schema, fromHex, hexSchema } from "./Hex.ts";
import { keccakOfText } from "./keccak.ts";

/** An authority that founds the ledger, with its first key (contracts/consortium/IConsortium.sol). */
const founderSchema = z.strictObject({
  /** keccak256 of the normalised identifier. */
  identifier: bytes32Schema,
  /** ERC-7913 signer. */
  key: hexSchema,
  scheme: z.int().min(1).max(3),
  roles: z.int().min(1).max(0xffff),
});

/** What the consortium was founded on: the memorandum's digest, and the founders, numbered from 1. */
export const foundingSchema = z.strictObject({ memorandum: bytes32Schema, founders: z.array(founderSchema).min(1) });

export type Founding = z.infer<typeof foundingSchema>;

export const FOUNDED_TOPIC = keccakOfText("Founded(bytes32,(bytes32,bytes,uint8,uint16)[])");

/** Reads the event `Founded`. @throws AbiDecodingError or ZodError if it is not one */
export function decodeFounded(log: RawLog): Founding {
  const reader = new WordReader(fromHex(log.data));
  const list = reader.uint(32);
  const places = list + 32;
  const founders = Array.from({ length: Math.min(reader.uint(list), 10_000) }, (_, index) => {
    const start = places + reader.uint(places + 32 * index);
    return {
      identifier: reader.word("bytes32", start),
      key: requireBytes(reader.dynamic("bytes", start + 32, start)),
      scheme: reader.word("uint8", start + 64),
      roles: reader.word("uint16", start + 96),
    };
  });
  return foundingSchema.parse({ memorandum: reader.word("bytes32", 0), founders });
}
