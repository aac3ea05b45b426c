import { memorandumSchema } from "../domain/acts/consortium/FoundingSigned.ts";
import type { LedgerTerms } from "../domain/acts/consortium/ledgerTerms.ts";
import { contentDigest } from "../domain/content/contentDigest.ts";
import type { Hex } from "../domain/Hex.ts";
import { keccakOfHex } from "../domain/keccak.ts";
import { toRfc3339 } from "../domain/londonTime.ts";
import type { ChainView, ViewedBlock } from "./ChainView.ts";
import type { ContentView } from "./ContentView.ts";
import type { Findings } from "./Findings.ts";
import type { ToldTerms, TrustRoot } from "./TrustRoot.ts";

const MEMORANDUM = "The memorandum that the founders signed";

type Said = readonly [by: string, what: string | undefined];

/** What kind of ledger this is, and on whose word. */
export interface VerifiedTerms {
  readonly sandbox: boolean | undefined;
  /** Keys whose receipts count. */
  readonly receiptKeys: readonly Hex[];
  /** The founders signed it; else it is only the word of the folder or the trust root. */
  readonly areSigned: boolean;
}

/**
 * Is the ledger of the kind that its founders signed for? The memorandum says it, whose digest stands in the founding
 * block. Whoever holds the folder could write otherwise elsewhere, say that a sandbox is a ledger that counts.
 */
export class LedgerTermsCheck {
  readonly #trust: TrustRoot;
  readonly #told: ToldTerms | undefined;
  readonly #findings: Findings;
  #firstBlock: ViewedBlock | undefined;

  /** @param told what the folder that is judged says of itself */
  constructor(trust: TrustRoot, told: ToldTerms | undefined, findings: Findings) {
    this.#trust = trust;
    this.#told = told;
    this.#findings = findings;
  }

  observe(block: ViewedBlock): void {
    if (block.number > 0) this.#firstBlock ??= block;
  }

  async finish(chain: ChainView, contents: ContentView): Promise<VerifiedTerms> {
    const signed = this.#firstBlock === undefined ? undefined : await this.#signed(contents);
    const { terms, receiptKeys = [] } = this.#trust;
    if (signed !== undefined) await this.#compare(signed, chain);
    else if (terms !== undefined) this.#compareTold(terms, this.#told, "The trust root", "the ledger's folder");
    // Not the folder's word: an operator would name another key to be rid of the receipts given out.
    const keys = [...(signed === undefined ? [] : [signed.receiptKey]), ...receiptKeys];
    const sandbox = signed?.sandbox ?? terms?.sandbox ?? this.#told?.sandbox;
    return { sandbox, receiptKeys: [...new Set(keys)], areSigned: signed !== undefined };
  }

  /** Undefined where the memorandum does not say it, or cannot be read. */
  async #signed(contents: ContentView): Promise<LedgerTerms | undefined> {
    this.#findings.looked("trust root");
    const { memorandum } = this.#trust.founding;
    const viewed = await contents.content(memorandum);
    if (viewed.state !== "whole" || digestOf(viewed) !== memorandum) {
      const what = "The memorandum that the founders signed is not there as a whole, and so neither is what it says of this ledger."; // prettier-ignore
      this.#findings.breaks("trust root", "terms-unreadable", {}, what);
      return undefined;
    }
    const signed = memorandumSchema.safeParse(viewed.value).data?.ledger;
    if (signed === undefined) {
      const what = "The founders did not sign whether this ledger is a sandbox, when it starts, which contracts it has and which key signs its receipts: ledgers of version 0.1.0 do not say it."; // prettier-ignore
      this.#findings.notes("trust root", "terms-not-signed", {}, what);
    }
    return signed;
  }

  async #compare(signed: LedgerTerms, chain: ChainView): Promise<void> {
    this.#compareTold(signed, this.#trust.terms, MEMORANDUM, "the trust root");
    this.#compareTold(signed, this.#told, MEMORANDUM, "the ledger's folder");
    const starts = this.#firstBlock && toRfc3339(this.#firstBlock.time);
    this.#same("when the ledger starts", [MEMORANDUM, signed.startsAt], ["its first block", starts]);
    for (const { address, codeHash } of signed.contracts) {
      if (this.#trust.codeHashes[address] === codeHash) continue; // and that is held against the chain elsewhere
      const found = keccakOfHex(await chain.code(address));
      this.#same(`which code judges acts at ${address}`, [MEMORANDUM, codeHash], ["the chain", found]);
    }
  }

  #compareTold(one: ToldTerms, other: ToldTerms | undefined, by: string, otherBy: string): void {
    if (other === undefined) return;
    this.#same("whether it is a sandbox", [by, String(one.sandbox)], [otherBy, String(other.sandbox)]);
    this.#same("when the ledger starts", [by, one.startsAt], [otherBy, other.startsAt]);
    this.#same("which key signs receipts", [by, one.receiptKey], [otherBy, other.receiptKey]);
    const [passkeys, others] = [one, other].map((terms) => terms.passkeys && JSON.stringify(terms.passkeys));
    this.#same("under which domain passkeys sign", [by, passkeys], [otherBy, others]);
  }

  #same(what: string, [by, expected]: Said, [otherBy, found]: Said): void {
    this.#findings.looked("trust root");
    if (expected === found) return;
    const says = `${by} says ${what}, and ${otherBy} says otherwise.`;
    const values = { expected: expected ?? "nothing", found: found ?? "nothing" };
    this.#findings.breaks("trust root", "terms-differ", {}, says, values);
  }
}

/** What the founders signed of the ledger; undefined where the memorandum does not say it, or is not there as a whole. */
export async function signedTerms(contents: ContentView, memorandum: Hex): Promise<LedgerTerms | undefined> {
  const viewed = await contents.content(memorandum);
  if (viewed.state !== "whole" || digestOf(viewed) !== memorandum) return undefined;
  return memorandumSchema.safeParse(viewed.value).data?.ledger;
}

function digestOf({ value, salt }: { value: unknown; salt: Hex }): Hex | undefined {
  try {
    return contentDigest(value, salt);
  } catch {
    return undefined; // no content at all; the check of contents says why
  }
}
