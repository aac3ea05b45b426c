import type { Findings } from "./Findings.ts";

/** Who vouches for the contracts: this program, a version of it before, or nobody but the ledger's own founding. */
export type ContractsFrom = "this program" | "an earlier version" | "the founding alone";

/**
 * Says whose word the contracts rest on. An operator could have founded a ledger with contracts that let more pass and
 * have its founding name their code, so that word alone is put in question; what the program checks by itself
 * (signatures, keys, heads, contents, sums, votes) does not rest on them.
 */
export function judgeContracts(from: ContractsFrom, findings: Findings): void {
  if (from === "an earlier version") {
    const what = "The contracts are those of an earlier version of this program, which it knows.";
    findings.notes("trust root", "code-of-earlier-version", {}, what);
  }
  if (from === "the founding alone") {
    const what =
      "The contracts are those that the ledger's own founding names, and no version of this program that is known here. " +
      "Verify with the version that founded it, or with a trust root from somebody else than the operator (--trust).";
    findings.questions("trust root", "code-vouched-by-founding-alone", {}, what);
  }
}
