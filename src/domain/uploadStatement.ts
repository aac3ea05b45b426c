import { keccak_256 } from "@noble/hashes/sha3.js";
import { z } from "zod";
import { base64url, bytesOfBase64url, textOfUtf8, utf8 } from "#bytes";
import { WordWriter } from "./acts/abi/WordWriter.ts";
import { digestOf } from "./acts/actHash.ts";
import type { LedgerIdentity } from "./acts/LedgerIdentity.ts";
import { EIP712_DOMAIN } from "./acts/typedData.ts";
import { documentReferenceSchema } from "./DocumentReference.ts";
import { bytes32Schema, type Hex, hexSchema } from "./Hex.ts";
import { keccakOfText } from "./keccak.ts";

/**
 * What is signed to upload a document: these bytes, this many, of this media type, until then, into this ledger's
 * service. Version 0.1.0 signed `Upload`, without the media type, so whoever passed the bytes on could change it.
 */
const statedSchema = z.strictObject({
  sha256: bytes32Schema,
  /** bytes */
  size: z.int().nonnegative(),
  mediaType: documentReferenceSchema.shape.mediaType,
  /** UTC seconds */
  validUntil: z.int().positive(),
});
const statementSchema = statedSchema.extend({ signer: hexSchema, signature: hexSchema });

export type StatedDocument = z.infer<typeof statedSchema>;
export type UploadStatement = z.infer<typeof statementSchema>;

const SCHEME = "Counterfoil";
const UPLOAD_TYPE = "DocumentUpload";
const UPLOAD_MEMBERS = [
  ["sha256", "bytes32"],
  ["size", "uint64"],
  ["mediaType", "string"],
  ["validUntil", "uint40"],
] as const;

/** The statement as a wallet is asked to sign it (EIP-712). */
export function uploadTypedData(stated: StatedDocument, { chainId, log }: LedgerIdentity) {
  const { sha256, size, mediaType, validUntil } = stated;
  return {
    domain: { ...EIP712_DOMAIN, chainId, verifyingContract: log },
    types: { [UPLOAD_TYPE]: UPLOAD_MEMBERS.map(([name, type]) => ({ name, type })) },
    primaryType: UPLOAD_TYPE,
    message: { sha256, size, mediaType, validUntil },
  };
}

/** EIP-712 digest of the statement. */
export function uploadHash(stated: StatedDocument, identity: LedgerIdentity): Hex {
  const { sha256, size, mediaType, validUntil } = stated;
  const struct = new WordWriter(5);
  const members = UPLOAD_MEMBERS.map(([name, type]) => `${type} ${name}`).join(",");
  struct.word("bytes32", keccakOfText(`${UPLOAD_TYPE}(${members})`));
  struct.word("bytes32", sha256);
  struct.uint(size);
  struct.word("bytes32", keccakOfText(mediaType));
  struct.uint(validUntil);
  return digestOf(keccak_256(struct.written()), identity.chainId, identity.log);
}

/** The value of the Authorization header. A digest stands in it, which is why it is never logged. */
export function uploadAuthorization(statement: UploadStatement): string {
  return `${SCHEME} ${base64url(utf8(JSON.stringify(statement)))}`;
}

/** Reads such a header; undefined if it is none. */
export function readUploadAuthorization(header: string | undefined): UploadStatement | undefined {
  const [scheme, text, ...more] = (header ?? "").split(" ");
  if (scheme !== SCHEME || text === undefined || more.length > 0 || text.length > 10_000) return undefined;
  try {
    return statementSchema.parse(JSON.parse(textOfUtf8(bytesOfBase64url(text) ?? utf8("")) ?? ""));
  } catch {
    return undefined; // neither base64url, nor JSON, nor a statement
  }
}
