import type { Act, ActKind } from "../../domain/acts/Act.ts";

/** Gas that an act gets by default; a carried act that needs more is tried again with the most it may have. */
export function gasLimit(act: Act, signer: string): number {
  return base(act.kind) + (signer.length > 42 ? passkey : 0) + listed(act) * perListed;
}

/** The most that one act may have: it shares a transaction of at most 16,777,216 with what carries it. */
export const greatestGasLimit = 8_000_000;

const passkey = 60_000;
const perListed = 60_000;

function base(_kind: ActKind): number {
  return 400_000;
}

function listed(act: Act): number {
  return Object.values(act.values).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);
}
