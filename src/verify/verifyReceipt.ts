import { type Receipt, receiptIsSigned, type SignedReceipt } from "../domain/receipt.ts";
import type { Finding } from "./Finding.ts";
import type { ReceiptVerification } from "./ReceiptVerification.ts";
import type { Verification } from "./Verification.ts";
import type { VerifiedAct } from "./VerifiedAct.ts";
import { withFindings } from "./withFindings.ts";

/** What the receipt and the ledger say differently about the act. */
interface Difference {
  readonly code: "receipt-act-gone" | "receipt-differs";
  readonly what: string;
  readonly expected?: string;
  readonly found?: string;
}

/**
 * Is the act of a receipt still in the ledger, the same in every respect? A receipt that the ledger's own key did not
 * sign accuses nobody: anybody can make one up.
 */
export function verifyReceipt(signed: SignedReceipt, ledger: Verification): ReceiptVerification {
  const { receipt } = signed;
  const act = ledger.acts.find(({ sequence }) => sequence === receipt.sequence);
  const showsNothing = problemOf(signed, ledger, act);
  const found = act === undefined ? {} : { act };
  if (showsNothing !== undefined) return { outcome: "shows nothing", ...showsNothing, ...found };
  const difference = differenceOf(receipt, ledger, act);
  if (difference === undefined) {
    return { outcome: "stands", what: `It is where the receipt says, in block ${receipt.blockNumber}.`, ...found };
  }
  const { what, ...problem } = difference;
  return { outcome: "contradicts", what, problem, ...found };
}

/** The verification of a ledger with what a receipt shows of it: a ledger that a receipt contradicts does not hold. */
export function withReceipt(ledger: Verification, signed: SignedReceipt): Verification {
  const { outcome, what, problem, act } = verifyReceipt(signed, ledger);
  const told = { ...ledger, receipt: { outcome, what, receipt: signed.receipt, ...(problem ? { problem } : {}) } };
  if (outcome !== "contradicts" || problem === undefined) return told;
  const { expected, found } = problem;
  const finding: Finding = {
    check: "heads and counts",
    code: problem.code === "receipt-act-gone" ? "ledger-shortened" : "ledger-rewritten",
    weight: "breaks",
    what,
    ...(act === undefined ? {} : { sequence: act.sequence, actHash: act.actHash, subject: act.subject }),
    ...(expected === undefined ? {} : { expected, found: found ?? "" }),
  };
  return withFindings(told, [finding]);
}

/** Why the receipt shows nothing about this ledger; undefined where it is this ledger's service's. */
function problemOf(
  signed: SignedReceipt,
  ledger: Verification,
  act: VerifiedAct | undefined,
): Pick<ReceiptVerification, "what" | "problem"> | undefined {
  const { receipt, signer } = signed;
  if (!receiptIsSigned(signed)) {
    const what = "The receipt's signature does not fit it: it was changed, or made up. It shows nothing.";
    return { what, problem: { code: "receipt-not-signed" } };
  }
  const { chainId } = ledger.trust.identity;
  if (receipt.chainId !== chainId) {
    const what = "The receipt is of another ledger. It shows nothing about this one.";
    const values = { expected: String(chainId), found: String(receipt.chainId) };
    return { what, problem: { code: "receipt-of-another-ledger", ...values } };
  }
  const { receiptKeys } = ledger.terms;
  if (!receiptKeys.includes(signer)) {
    const expected = receiptKeys.length === 0 ? {} : { expected: receiptKeys.join(", "), found: signer };
    const what = `${strangersWords(signer, receiptKeys.length)} ${ifItWere(receipt, ledger, act)}`;
    return { what, problem: { code: "receipt-of-unknown-key", ...expected } };
  }
  if (act === undefined && isCutShort(ledger)) {
    const what = `The ledger cannot be read up to act ${receipt.sequence}, so nobody can tell whether it is still there.`;
    return { what, problem: { code: "receipt-not-compared" } };
  }
  return undefined;
}

function strangersWords(signer: string, known: number): string {
  if (known > 0)
    return `The receipt was signed by ${signer}, which is no key of this ledger's service: it shows nothing.`;
  return (
    `The founders of this ledger did not sign which key gives receipts, so the receipt by ${signer} shows nothing by ` +
    "itself. Where you know the service's key from elsewhere, bring a trust root that names it (receiptKeys)."
  );
}

/** For whoever does know the key: what the receipt would show then. */
function ifItWere(receipt: Receipt, ledger: Verification, act: VerifiedAct | undefined): string {
  const difference = differenceOf(receipt, ledger, act);
  return difference === undefined ? "The act is where it says, all the same." : "The ledger says otherwise than it.";
}

function differenceOf(receipt: Receipt, { head }: Verification, act: VerifiedAct | undefined): Difference | undefined {
  if (act === undefined) {
    const what = `The ledger has no act ${receipt.sequence} any more; it ends with act ${head.count}. The receipt shows that it was recorded: the ledger was shortened since.`;
    return { code: "receipt-act-gone", what };
  }
  const [name, value] = Object.entries(receiptFactsOf(act)).find((each) => isOtherwise(receipt, each)) ?? [];
  if (name === undefined) return undefined;
  const what = `The ledger says something else about act ${act.sequence} than the receipt (${name}): it was rewritten since.`;
  return { code: "receipt-differs", what, expected: String(receipt[name as keyof Receipt]), found: String(value) };
}

function isOtherwise(receipt: Receipt, [name, value]: [string, string | number]): boolean {
  return receipt[name as keyof Receipt] !== value;
}

/** All that a receipt says of its act, as the ledger has it; the receipt's format and ledger are looked at before. */
function receiptFactsOf(act: VerifiedAct): Omit<Receipt, "format" | "chainId"> {
  const { actHash, kind, subject, sequence, subjectSequence, subjectHead, ledgerHead } = act;
  const { time, blockNumber, blockHash, transactionHash } = act;
  const place = { subjectSequence, subjectHead, ledgerHead, time, blockNumber, blockHash, transactionHash };
  return { actHash, kind, subject, sequence, ...place };
}

/** An act that is not among those read may stand behind the place where reading ended, or be the one not readable. */
function isCutShort({ findings }: Verification): boolean {
  return findings.some(
    ({ code }) => code === "chain-unreadable" || code === "act-unreadable" || code === "act-missing",
  );
}
