import { ZERO_BYTES32 } from "../../domain/Hex.ts";
import { contractsOf } from "../../ledger/contractsOf.ts";
import { presentPlan } from "../../ledger/deploymentPlan.ts";
import type { ChainView } from "../../verify/ChainView.ts";
import type { TrustRoot } from "../../verify/TrustRoot.ts";

/**
 * A journal whose beginning cannot be read: no ledger can be made out in it. That is for the verdict to say, so that
 * nobody escapes one by changing the first line.
 * @param error why it cannot be read
 * @throws error where the system could not give the file, which says nothing about the ledger
 */
export function unreadableJournal(error: unknown): ChainView {
  if (error instanceof Error && "code" in error && typeof error.code === "string") throw error;
  const reason = error instanceof Error ? error : new Error(String(error));
  return {
    chainId: 0,
    blocks: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(reason) }) }),
    storage: () => Promise.resolve(ZERO_BYTES32),
    code: () => Promise.resolve("0x"),
  };
}

/** Where nobody brought a trust root, and the folder has none that can be read. */
export function noTrustRoot(): TrustRoot {
  const { identity } = contractsOf({ chainId: 0, contracts: presentPlan.addresses });
  return {
    identity,
    codeHashes: {},
    founding: { memorandum: ZERO_BYTES32, founders: [] },
    sealing: { by: "operator" },
  };
}
