import type { Hex } from "../Hex.ts";
import type { AnyActDefinition } from "./definitionOf.ts";
import { KindNotInThisLedger } from "./KindNotInThisLedger.ts";
import type { LedgerIdentity } from "./LedgerIdentity.ts";
import { REGISTER_NAMES, type RegisterName } from "./RegisterName.ts";

/** The register that a new act of this kind is signed for. @throws KindNotInThisLedger */
export function registerFor({ kind, register }: AnyActDefinition, { registers }: LedgerIdentity): Hex {
  const address = registers[register];
  if (address === undefined) throw new KindNotInThisLedger(kind, register);
  return address;
}

/** Which register stands at an address, superseded ones among them. */
export function registerAt(address: Hex, { registers, superseded = {} }: LedgerIdentity): RegisterName | undefined {
  return REGISTER_NAMES.find((name) => registers[name] === address) ?? superseded[address];
}
