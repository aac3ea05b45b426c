import type { LedgerIdentity } from "../../domain/acts/LedgerIdentity.ts";
import type { Hex } from "../../domain/Hex.ts";
import { isGoodAt, type KeySlot } from "../../domain/keySlot.ts";
import { SCHEMES } from "../../domain/roles.ts";
import { isPasskeySignature } from "../../domain/signatures/passkeySignature.ts";
import { plainSigner } from "../../domain/signatures/plainSigner.ts";
import { readUploadAuthorization, uploadHash, type UploadStatement } from "../../domain/uploadStatement.ts";
import { Problem } from "../../problems/Problem.ts";

const challenge = { headers: { "WWW-Authenticate": "Counterfoil" } };
/** Nobody needs a statement that is good for longer. */
const longest = 3600;

interface Directory {
  readonly identity: LedgerIdentity;
  now(): number;
  /** What the Directory says of a key. */
  keyOf(signer: Hex): Promise<KeySlot | undefined>;
}

/** What is uploaded, and by whom. */
export interface Upload extends UploadStatement {
  readonly organisation: number;
}

/** The statement of who uploads. @throws Problem unless a key that is good now signed it for this ledger */
export async function requireUploader(header: string | undefined, directory: Directory): Promise<Upload> {
  const statement = readUploadAuthorization(header);
  if (statement === undefined) throw refused("The Authorization header holds no signed upload statement.");
  const now = directory.now();
  if (statement.validUntil < now) throw refused("The upload statement has expired.");
  if (statement.validUntil > now + longest) throw refused("The upload statement is good for more than an hour.");
  const slot = await directory.keyOf(statement.signer);
  if (slot === undefined) throw refused("The Directory does not know the key that signed the upload statement.");
  if (!isGoodAt(slot, now))
    throw refused("The key that signed the upload statement is revoked, or not valid at this time.");
  if (!isSigned(statement, slot.scheme, uploadHash(statement, directory.identity)))
    throw refused("The signature does not fit the upload statement for this ledger.");
  return { ...statement, organisation: slot.organisation };
}

/** What a contract would accept only it can say, so contracts (ERC-1271) upload by another key of their organisation. */
function isSigned({ signer, signature }: UploadStatement, scheme: number, digest: Hex): boolean {
  if (scheme === SCHEMES.plain) return plainSigner(digest, signature) === signer;
  return scheme === SCHEMES.passkey && isPasskeySignature(signer, digest, signature);
}

function refused(why: string): Problem {
  const detail = `${why} Sign DocumentUpload(sha256, size, mediaType, validUntil) with a key in the Directory and send it as "Authorization: Counterfoil …".`;
  return new Problem("upload-not-authorised", detail, challenge);
}
