import type { Act, Submission } from "../../domain/acts/Act.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { isBatchSignature } from "../../domain/signatures/batchSignature.ts";

/**
 * Gas that an act gets. A block is filled by limits, not by use, so they stand close above what an act needs that is
 * the first on its subject, signed by a plain key. One that needs more is tried again with `greatestGasLimit`.
 */
export function gasLimit(
  act: Act,
  { signer, signature, proof }: Pick<Submission, "signer" | "signature" | "proof">,
): number {
  const { gas } = definitionOf(act.kind);
  const isPasskey = signer.length > addressLength;
  const paths = [signature, proof].filter((one) => one !== undefined && isBatchSignature(one)).length;
  const kind = typeof gas === "number" ? gas : gas.base + listed(act) * gas.each;
  return kind + (isPasskey ? passkey : 0) + paths * path;
}

/** The most that one act may have: it shares a transaction of at most 16,777,216 with what carries it. */
export const greatestGasLimit = 8_000_000;

const addressLength = 2 + 2 * 20;
/** P-256 on chain, and an event and call data that are half a kilobyte longer. */
const passkey = 45_000;
/** The place of an act among 1,024 that were signed together: ten hashes, which the event and the call data hold. */
const path = 20_000;

function listed(act: Act): number {
  return Object.values(act.values).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);
}
