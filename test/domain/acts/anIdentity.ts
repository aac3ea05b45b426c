import type { LedgerIdentity } from "../../../src/domain/acts/LedgerIdentity.ts";
import { REGISTER_NAMES, type RegisterName } from "../../../src/domain/acts/RegisterName.ts";
import type { Hex } from "../../../src/domain/Hex.ts";

/** A ledger that exists only in tests: its registers are at 0x…01, 0x…02 and so on, its log at 0x…ff. */
export function anIdentity(chainId = 4_503_599_627_370_497): LedgerIdentity {
  const registers = Object.fromEntries(REGISTER_NAMES.map((name, index) => [name, addressNumber(index + 1)]));
  return { chainId, log: addressNumber(255), registers: registers as Record<RegisterName, Hex> };
}

function addressNumber(number: number): Hex {
  return `0x${number.toString(16).padStart(40, "0")}`;
}
