import type { CaseSealing } from "../../domain/caseFile.ts";
import { checkpointHash } from "../../domain/checkpoint.ts";
import type { Hex } from "../../domain/Hex.ts";
import { plainSigner } from "../../domain/signatures/plainSigner.ts";
import type { TrustRoot } from "../TrustRoot.ts";
import type { CaseFindings } from "./CaseFindings.ts";
import type { SealedHeader } from "./SealedHeader.ts";

interface Sealed {
  readonly header: SealedHeader;
  readonly sealing: Extract<CaseSealing, { by: "operator" }>;
  readonly trust: TrustRoot;
  readonly seals: Extract<TrustRoot["sealing"], { by: "operator" }>;
}

/** A checkpoint says which block it is of; operator and witnesses sign it. Whatever else signed it counts for nothing. */
export function checkOperatorSealing(sealed: Sealed, findings: CaseFindings): void {
  const { header, sealing, trust, seals } = sealed;
  const { checkpoint, signatures } = sealing;
  if (
    checkpoint.blockHash !== header.digest ||
    checkpoint.blockNumber !== header.number ||
    checkpoint.time !== header.time
  )
    findings.breaks("sealing", "block-hash-differs", "The checkpoint is of another block than the header.");
  const digest = checkpointHash(checkpoint, trust.identity);
  const signed = new Set<Hex>();
  for (const { signer, signature } of signatures) {
    findings.looked("sealing");
    if (plainSigner(digest, signature) === signer && !signed.has(signer)) signed.add(signer);
    else
      findings.breaks("sealing", "seal-invalid", `The checkpoint has a signature that is not ${signer}'s, or twice.`);
  }
  const wanted = operatorKeys(trust, seals);
  requireOperator(wanted, signed, findings);
  requireWitnesses(seals, signed, findings);
  const known = new Set([...wanted, ...(seals.witnesses?.from ?? []).map(({ signer }) => signer)]);
  for (const signer of signed)
    if (!known.has(signer)) findings.notes("sealing", "seal-of-a-stranger", `${signer} signed the checkpoint too, and the trust root does not name it.`); // prettier-ignore
}

function operatorKeys({ terms, receiptKeys = [] }: TrustRoot, { key }: Sealed["seals"]): Hex[] {
  return [key ?? terms?.receiptKey, ...receiptKeys].filter((one) => one !== undefined);
}

function requireOperator(wanted: readonly Hex[], signed: ReadonlySet<Hex>, findings: CaseFindings): void {
  if (wanted.length === 0) {
    const what = "The trust root does not name the operator's key, so nobody can tell who sealed the file.";
    findings.undecided("sealing", "sealer-unknown", what);
  } else if (!wanted.some((key) => signed.has(key)))
    findings.breaks("sealing", "seal-missing", "The operator that the trust root names did not sign the checkpoint.");
}

function requireWitnesses({ witnesses }: Sealed["seals"], signed: ReadonlySet<Hex>, findings: CaseFindings): void {
  if (witnesses === undefined) return;
  const { needed, from } = witnesses;
  const there = new Set(from.filter(({ signer }) => signed.has(signer)).map(({ signer }) => signer)).size;
  if (there >= needed) return;
  const what = `The trust root wants ${needed} of its witnesses to have signed, and ${there} did.`;
  findings.breaks("sealing", "witnesses-missing", what);
}
