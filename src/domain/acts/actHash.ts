import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, type Hex, toHex } from "../Hex.ts";
import { keccakOfText } from "../keccak.ts";
import { WordWriter } from "./abi/WordWriter.ts";
import type { Act } from "./Act.ts";
import { definitionOf } from "./definitionOf.ts";
import type { LedgerIdentity } from "./LedgerIdentity.ts";
import { registerFor } from "./registerFor.ts";
import { structHash } from "./structHash.ts";
import { EIP712_DOMAIN } from "./typedData.ts";

const DOMAIN_TYPE = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
const separators = new Map<string, Uint8Array>();

/**
 * Hash of an act for one ledger: the EIP-712 digest that is signed and that later acts build on.
 * @throws KindNotInThisLedger
 */
export function actHash(act: Act, identity: LedgerIdentity): Hex {
  return actHashUnder(act, identity.chainId, registerFor(definitionOf(act.kind), identity));
}

/** The same of an act that another register may have taken: one that was superseded since. */
export function actHashUnder(act: Act, chainId: number, register: Hex): Hex {
  return digestOf(structHash(definitionOf(act.kind), act, act.values), chainId, register);
}

/** EIP-712 digest of a hashStruct under the domain of a register. */
export function digestOf(hash: Uint8Array, chainId: number, register: Hex): Hex {
  const preimage = new Uint8Array(66);
  preimage[0] = 0x19;
  preimage[1] = 0x01;
  preimage.set(domainSeparator(chainId, register), 2);
  preimage.set(hash, 34);
  return toHex(keccak_256(preimage));
}

/** EIP-712 domain separator of a register; remembered, since every hash needs it. */
function domainSeparator(chainId: number, register: Hex): Uint8Array {
  const key = `${chainId} ${register}`;
  let separator = separators.get(key);
  if (separator === undefined) separators.set(key, (separator = computeSeparator(chainId, register)));
  return separator;
}

function computeSeparator(chainId: number, register: Hex): Uint8Array {
  const writer = new WordWriter(5);
  for (const text of [DOMAIN_TYPE, EIP712_DOMAIN.name, EIP712_DOMAIN.version]) writer.raw(fromHex(keccakOfText(text)));
  writer.uint(chainId);
  writer.word("address", register);
  return keccak_256(writer.written());
}
