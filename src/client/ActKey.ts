import type { Hex } from "../domain/Hex.ts";

/** Something that signs hashes for one key in the Directory: a key file, a hardware token, a wallet. */
export interface ActKey {
  /** ERC-7913 signer: for a plain key, its address. */
  readonly signer: Hex;
  /** Signs 32 bytes as they are, without a prefix. */
  sign(hash: Hex): Hex | Promise<Hex>;
}
