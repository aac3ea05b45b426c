import type { LedgerIdentity } from "../../domain/acts/LedgerIdentity.ts";
import type { Hex } from "../../domain/Hex.ts";
import { ledgerIdentity } from "../deploymentPlan.ts";
import type { Founder, Founding } from "../Founding.ts";
import { runtimeCodeHashes } from "./runtimeCodeHashes.ts";

interface EmbeddedTrustRoot {
  identity: LedgerIdentity;
  codeHashes: Record<Hex, Hex>;
  founding: { memorandum: Hex; founders: Founder[] };
  sealing: { by: "operator" };
}

/**
 * The trust root of an embedded ledger: this program's contracts, and the founding as the ledger's folder tells it.
 * An auditor compares chain id, memorandum and founders with what the authorities published, or brings a file.
 */
export async function embeddedTrustRoot({ chainId, memorandum, founders }: Founding): Promise<EmbeddedTrustRoot> {
  return {
    identity: ledgerIdentity(chainId),
    codeHashes: await runtimeCodeHashes(),
    founding: { memorandum, founders },
    sealing: { by: "operator" },
  };
}
