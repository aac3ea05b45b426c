import type { CaseFile } from "../../domain/caseFile.ts";
import type { TrustRoot } from "../TrustRoot.ts";
import type { CaseFindings } from "./CaseFindings.ts";
import { checkOperatorSealing } from "./checkOperatorSealing.ts";
import { checkValidatorSealing } from "./checkValidatorSealing.ts";
import { readHeader, type SealedHeader } from "./SealedHeader.ts";

/**
 * Who vouches for the block whose state the file proves?
 * @return its header, whether or not it is sealed as it should be; undefined where there is none to go on with
 */
export function checkSealing(file: CaseFile, trust: TrustRoot, findings: CaseFindings): SealedHeader | undefined {
  findings.looked("sealing");
  if (file.chainId !== trust.identity.chainId) {
    const what = `The file is of ledger ${file.chainId}, and the trust root of ledger ${trust.identity.chainId}.`;
    findings.breaks("sealing", "chain-id-differs", what);
  }
  const { sealing } = file;
  const header = readHeader(sealing.header);
  if (header === undefined) {
    findings.breaks("sealing", "header-unreadable", "The block's header cannot be read.");
    return undefined;
  }
  if (sealing.by === "operator" && trust.sealing.by === "operator")
    checkOperatorSealing({ header, sealing, trust, seals: trust.sealing }, findings);
  else if (sealing.by === "validators" && trust.sealing.by === "validators")
    checkValidatorSealing({ header, sealing, trusted: trust.sealing.validators }, findings);
  else {
    const what = `The file is sealed by ${WHO[sealing.by]}, and the trust root wants ${WHO[trust.sealing.by]}.`;
    findings.breaks("sealing", "sealing-of-another-kind", what);
  }
  return header;
}

const WHO = { operator: "an operator", validators: "validators" } as const;
