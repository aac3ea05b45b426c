import { secp256k1 } from "@noble/curves/secp256k1.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { ChainView } from "../../src/verify/ChainView.ts";
import type { ContentView } from "../../src/verify/ContentView.ts";
import type { TrustRoot } from "../../src/verify/TrustRoot.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";

/** A ledger as `verify` opens it. A chain can be read once, so it is opened afresh for each measurement. */
export interface OpenedLedger {
  readonly chain: ChainView;
  readonly contents: ContentView;
  readonly trust: TrustRoot;
}

const WARM_UP = 50;
const MOST_RECOVERIES = 2_000;

/**
 * Acts per second verified, all of it counted (executing the journal again, contents, heads, signatures), against
 * bare secp256k1 recovery with the same library, in the same run.
 * @throws Error if the ledger does not hold: a rate of wrong answers is none
 */
export async function verifyRate(
  open: () => Promise<OpenedLedger>,
): Promise<{ ours: number; anchor: number; acts: number }> {
  const started = performance.now();
  const { chain, contents, trust } = await open();
  const { verdict, acts } = await verifyLedger(chain, contents, trust);
  const ours = perSecond(acts.length, started);
  if (verdict === "does not hold") throw new Error("The ledger that is measured does not hold.");
  return { ours, anchor: recoveriesPerSecond(Math.min(acts.length, MOST_RECOVERIES)), acts: acts.length };
}

/** Recoveries per second of signatures that all differ, as those of acts do. */
function recoveriesPerSecond(count: number): number {
  const signed = Array.from({ length: count + WARM_UP }, (_, number) => {
    const hash = sha256(Uint8Array.of(number >> 8, number));
    const key = sha256(Uint8Array.of(number % 40));
    return { hash, signature: secp256k1.sign(hash, key, { prehash: false, format: "recovered" }) };
  });
  const recover = ({ hash, signature }: (typeof signed)[number]) =>
    secp256k1.recoverPublicKey(signature, hash, { prehash: false });
  signed.slice(0, WARM_UP).forEach(recover);
  const started = performance.now();
  signed.slice(WARM_UP).forEach(recover);
  return perSecond(count, started);
}

function perSecond(count: number, started: number): number {
  return (count / (performance.now() - started)) * 1000;
}
