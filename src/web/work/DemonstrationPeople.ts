import type { Hex } from "../../domain/Hex.ts";

/** The made-up people of a demonstration, whose keys lie in the open beside their sandbox. */
export interface DemonstrationPeople {
  /** Their keys. */
  signers(): Promise<readonly Hex[]>;
  /** Makes one more of them up: a key that is kept with the others. @returns its signer */
  add(): Promise<Hex>;
  /** Signs 32 bytes as one of them. @throws Error for a key that is none of theirs */
  sign(signer: Hex, hash: Hex): Promise<Hex>;
}
