import type { CaseFile } from "../../domain/caseFile.ts";
import type { Hex } from "../../domain/Hex.ts";
import { type KeySlot, unpackKeySlot } from "../../domain/keySlot.ts";
import { keySlotPlace, LEDGER_COUNT_SLOT, LEDGER_HEAD_SLOT, subjectHeadSlot } from "../../domain/storageSlots.ts";
import type { TrustRoot } from "../TrustRoot.ts";
import type { CaseFindings } from "./CaseFindings.ts";
import type { SealedHeader } from "./SealedHeader.ts";
import { AccountProof, StateIncomplete, StateProof } from "./StateProof.ts";

/** What the sealed block proves: heads, keys and code. Whatever cannot be proven is found, never thrown. */
export class CaseState {
  readonly #state: StateProof;
  readonly #header: SealedHeader;
  readonly #trust: TrustRoot;
  readonly #findings: CaseFindings;
  readonly #accounts = new Map<Hex, AccountProof | undefined>();

  constructor({ state }: CaseFile, header: SealedHeader, trust: TrustRoot, findings: CaseFindings) {
    this.#state = new StateProof(state);
    this.#header = header;
    this.#trust = trust;
    this.#findings = findings;
  }

  /** The ledger's head and number of acts. */
  ledger(): { head: Hex; count: number } | undefined {
    const log = this.#account(this.#trust.identity.log);
    const [head, count] = [this.#slot(log, LEDGER_HEAD_SLOT), this.#slot(log, LEDGER_COUNT_SLOT)];
    return head === undefined || count === undefined ? undefined : { head, count: Number(BigInt(count)) };
  }

  /** A history's head; zero where the state proves that there is none. */
  headOf(subject: Hex): Hex | undefined {
    return this.#slot(this.#account(this.#trust.identity.log), subjectHeadSlot(subject));
  }

  /** What the Directory holds of a key; "none" where the state proves that nobody has it. */
  keySlot(keyId: Hex): KeySlot | "none" | undefined {
    const word = this.#slot(this.#account(this.#trust.identity.registers.Directory), keySlotPlace(keyId));
    return word === undefined ? undefined : (unpackKeySlot(word) ?? "none");
  }

  /** Is the code at an address the code that the trust root names? */
  requireCode(address: Hex): void {
    const account = this.#account(address);
    if (account === undefined) return;
    const expected = this.#trust.codeHashes[address];
    const about = `the contract at ${address}`;
    if (expected === undefined)
      this.#findings.undecided("state", "register-unknown", `The trust root does not know ${about}.`);
    else if (account.codeHash !== expected)
      this.#findings.breaks("state", "code-differs", `The code of ${about} is not the trust root's.`);
  }

  /** Whoever adds what nobody needs may want to hide something by size, or show it to another reader. */
  finish(): void {
    const { unneeded } = this.#state;
    if (unneeded === 0) return;
    const what = `${unneeded} ${unneeded === 1 ? "node" : "nodes"} of the state prove nothing that is asked.`;
    this.#findings.breaks("state", "state-unneeded", what);
  }

  #account(address: Hex): AccountProof | undefined {
    if (this.#accounts.has(address)) return this.#accounts.get(address);
    const account = this.#try(() => new AccountProof(this.#state, this.#header.stateRoot, address));
    this.#accounts.set(address, account);
    return account;
  }

  #slot(account: AccountProof | undefined, slot: Hex): Hex | undefined {
    return account && this.#try(() => account.slot(slot));
  }

  #try<Proven>(prove: () => Proven): Proven | undefined {
    this.#findings.looked("state");
    try {
      return prove();
    } catch (error) {
      if (!(error instanceof StateIncomplete)) throw error;
      this.#findings.breaks("state", "state-incomplete", error.message);
      return undefined;
    }
  }
}
