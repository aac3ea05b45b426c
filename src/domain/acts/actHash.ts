import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, toHex, type Hex } from "../Hex.ts";
import { keccakOfText } from "../keccak.ts";
import type { Act } from "./Act.ts";
import { definitionOf } from "./definitionOf.ts";
import type { LedgerIdentity } from "./LedgerIdentity.ts";
import { EIP712_DOMAIN } from "./typedData.ts";
import type { RegisterName } from "./RegisterName.ts";
import { structHash } from "./structHash.ts";
import { WordWriter } from "./abi/WordWriter.ts";

const DOMAIN_TYPE = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
const separators = new WeakMap<LedgerIdentity, Map<RegisterName, Uint8Array>>();

/** Hash of an act for one ledger: the EIP-712 digest that is signed and that later acts build on. */
export function actHash(act: Act, identity: LedgerIdentity): Hex {
  const definition = definitionOf(act.kind);
  return digestOf(structHash(definition, act, act.values), identity, definition.register);
}

/** EIP-712 digest of a hashStruct under the domain of a register. */
export function digestOf(hash: Uint8Array, identity: LedgerIdentity, register: RegisterName): Hex {
  const preimage = new Uint8Array(66);
  preimage[0] = 0x19;
  preimage[1] = 0x01;
  preimage.set(domainSeparator(identity, register), 2);
  preimage.set(hash, 34);
  return toHex(keccak_256(preimage));
}

/** EIP-712 domain separator of a register; remembered, since every hash needs it. */
function domainSeparator(identity: LedgerIdentity, register: RegisterName): Uint8Array {
  let known = separators.get(identity);
  if (known === undefined) separators.set(identity, (known = new Map<RegisterName, Uint8Array>()));
  let separator = known.get(register);
  if (separator === undefined) known.set(register, (separator = computeSeparator(identity, register)));
  return separator;
}

function computeSeparator(identity: LedgerIdentity, register: RegisterName): Uint8Array {
  const writer = new WordWriter(5);
  for (const text of [DOMAIN_TYPE, EIP712_DOMAIN.name, EIP712_DOMAIN.version]) writer.raw(fromHex(keccakOfText(text)));
  writer.uint(identity.chainId);
  writer.word("address", identity.registers[register]);
  return keccak_256(writer.written());
}
