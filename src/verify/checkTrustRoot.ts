import type { Founding } from "../domain/Founding.ts";
import { decodeFounded, FOUNDED_TOPIC } from "../domain/Founding.ts";
import { isHex } from "../domain/Hex.ts";
import { keccakOfHex } from "../domain/keccak.ts";
import type { ChainView, ViewedBlock } from "./ChainView.ts";
import type { Findings } from "./Findings.ts";
import type { TrustRoot } from "./TrustRoot.ts";

/** Is this the ledger that the trust root names, and is the code at its addresses the code that was read? */
export async function checkTrustRoot(chain: ChainView, trust: TrustRoot, findings: Findings): Promise<void> {
  findings.looked("trust root");
  if (chain.chainId !== trust.identity.chainId) {
    findings.breaks("trust root", "chain-id-differs", {}, "This is another ledger than the trust root's.", {
      expected: String(trust.identity.chainId),
      found: String(chain.chainId),
    });
  }
  for (const [address, expected] of Object.entries(trust.codeHashes)) {
    if (!isHex(address)) continue;
    findings.looked("trust root");
    const found = keccakOfHex(await chain.code(address));
    if (found !== expected) {
      const what = `The code at ${address} is not the code that judged acts when the trust root was made.`;
      findings.breaks("trust root", "code-differs", {}, what, { expected, found });
    }
  }
}

/** Holds the event of the founding against the trust root: another founder would be another consortium. */
export class FoundingCheck {
  readonly #trust: TrustRoot;
  readonly #findings: Findings;
  #found: Founding | undefined;

  constructor(trust: TrustRoot, findings: Findings) {
    this.#trust = trust;
    this.#findings = findings;
  }

  observe(block: ViewedBlock): void {
    const consortium = this.#trust.identity.registers.Consortium;
    const log = block.logs.find(({ address, topics }) => address === consortium && topics[0] === FOUNDED_TOPIC);
    if (log === undefined) return;
    this.#findings.looked("trust root");
    this.#found = decodeFounded(log);
    const [expected, found] = [JSON.stringify(this.#trust.founding), JSON.stringify(this.#found)];
    if (expected === found) return;
    const what = "Memorandum or founders are not those of the trust root.";
    this.#findings.breaks("trust root", "founding-differs", {}, what, { expected, found });
  }

  finish(): void {
    if (this.#found !== undefined) return;
    this.#findings.breaks("trust root", "founding-missing", {}, "The chain holds no founding of the consortium.");
  }
}
