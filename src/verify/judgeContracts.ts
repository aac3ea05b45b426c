import type { Admitted } from "../domain/generations/Registers.ts";
import type { Findings } from "./Findings.ts";
import type { TrustRoot } from "./TrustRoot.ts";

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

/**
 * Says which registers judge acts beside those of the trust root. The authorities admit them by a motion, which is
 * verified like every other; what their code does is then still to be read. Before any act nobody could have voted.
 */
export function judgeAdmitted(
  admitted: readonly Admitted[],
  { trust, acts }: { trust: TrustRoot; acts: number },
  findings: Findings,
): void {
  for (const { address, name, codeHash } of admitted) {
    findings.looked("trust root");
    if (trust.codeHashes[address] !== undefined) continue; // its code is compared with the others'
    const register = `${name} at ${address} (code ${codeHash})`;
    if (acts === 0) {
      const what = `The founding admitted a ${register}, which the trust root does not name.`;
      findings.breaks("trust root", "register-not-of-trust-root", {}, what);
    } else {
      const what =
        `After act ${acts} a ${register} was admitted. The trust root does not name it: read its code, or bring a ` +
        "trust root that does.";
      findings.questions("trust root", "register-not-of-trust-root", {}, what);
    }
  }
}
