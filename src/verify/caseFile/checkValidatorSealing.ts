import { secp256k1 } from "@noble/curves/secp256k1.js";
import { bytesOfBase64 } from "#bytes";
import type { CaseSealing } from "../../domain/caseFile.ts";
import { fromHex, type Hex } from "../../domain/Hex.ts";
import { addressOf } from "../../domain/receipt.ts";
import type { CaseFindings } from "./CaseFindings.ts";
import { readHeader, type SealedHeader } from "./SealedHeader.ts";

interface Sealed {
  readonly header: SealedHeader;
  readonly sealing: Extract<CaseSealing, { by: "validators" }>;
  /** Addresses that the trust root names. */
  readonly trusted: readonly Hex[];
}

interface Step {
  readonly header: SealedHeader;
  readonly seals: readonly string[];
}

/**
 * QBFT: each header lists its validators, of whom ceil(2n/3) must have sealed it. Where the list is not the one trusted
 * so far, floor((n - 1)/3) + 1 of those must have sealed it too, so that one honest validator at least vouches for the
 * change: anybody can list himself in a header of his own.
 */
export function checkValidatorSealing({ header, sealing, trusted }: Sealed, findings: CaseFindings): void {
  let known = trusted;
  let last = -1;
  for (const { header: text, seals } of sealing.handovers) {
    const handover = readHeader(text);
    if (handover === undefined || handover.number <= last || handover.number >= header.number)
      return findings.breaks("sealing", "header-unreadable", "A handover's header cannot be read, or is out of order.");
    const listed = checkStep({ header: handover, seals }, known, findings);
    if (listed === undefined) return;
    known = listed;
    last = handover.number;
  }
  checkStep({ header, seals: sealing.seals }, known, findings);
}

/** @return the validators that the header lists; undefined where nothing can follow from it */
function checkStep(
  { header, seals }: Step,
  trusted: readonly Hex[],
  findings: CaseFindings,
): readonly Hex[] | undefined {
  const { validators, number } = header;
  findings.looked("sealing", seals.length);
  if (validators === undefined) {
    findings.breaks("sealing", "header-unreadable", `The header of block ${number} lists no validators as QBFT does.`);
    return undefined;
  }
  if (validators.length === 0) {
    const what = `The header of block ${number} names no validators: a contract selects them, which is not supported.`;
    findings.undecided("sealing", "validators-not-listed", what);
    return undefined;
  }
  const sealedBy = sealersOf({ header, seals }, validators, findings);
  const needed = Math.ceil((2 * validators.length) / 3);
  if (sealedBy.size < needed)
    findings.breaks("sealing", "seals-missing", `Block ${number} needs ${needed} seals of its validators and has ${sealedBy.size}.`); // prettier-ignore
  requireTrusted(header, sealedBy, trusted, findings);
  return validators;
}

function sealersOf({ header, seals }: Step, validators: readonly Hex[], findings: CaseFindings): Set<Hex> {
  const sealedBy = new Set<Hex>();
  for (const seal of seals) {
    const address = sealer(header.digest, bytesOfBase64(seal));
    if (address === undefined || !validators.includes(address))
      findings.breaks("sealing", "seal-of-a-stranger", `Block ${header.number} has a seal of nobody that it lists.`);
    else if (sealedBy.has(address))
      findings.breaks("sealing", "seal-doubled", `Block ${header.number} has two seals of ${address}.`);
    else sealedBy.add(address);
  }
  return sealedBy;
}

function requireTrusted(
  { validators = [], number }: SealedHeader,
  sealedBy: ReadonlySet<Hex>,
  trusted: readonly Hex[],
  findings: CaseFindings,
): void {
  const isSame = validators.length === trusted.length && validators.every((address) => trusted.includes(address));
  if (isSame) return;
  const needed = Math.floor((trusted.length - 1) / 3) + 1;
  const there = trusted.filter((address) => sealedBy.has(address)).length;
  if (there >= needed) return;
  const what =
    `Block ${number} lists other validators than those trusted so far, of whom ${needed} must have sealed it and ` +
    `${there} did.`;
  findings.breaks("sealing", "handover-missing", what);
}

/** Who made a seal: r, s and the recovery bit, over the header itself. @param seal attacker-controlled */
function sealer(digest: Hex, seal: Uint8Array): Hex | undefined {
  const recovery = seal[64] ?? 2;
  if (seal.length !== 65 || recovery > 1) return undefined;
  try {
    const signature = secp256k1.Signature.fromBytes(seal.subarray(0, 64), "compact").addRecoveryBit(recovery);
    return addressOf(signature.recoverPublicKey(fromHex(digest)).toBytes(false));
  } catch {
    return undefined; // r or s out of range, or r no point of the curve
  }
}
