import type { DecodedAct } from "../domain/acts/decodeActs.ts";
import { Registers } from "../domain/generations/Registers.ts";
import { statusChanges } from "../domain/generations/StatusChange.ts";
import { keyId } from "../domain/keySlot.ts";
import { BlockCheck } from "./BlockCheck.ts";
import { type BroughtHead, BroughtHeadCheck } from "./BroughtHeadCheck.ts";
import type { ChainView, ViewedBlock } from "./ChainView.ts";
import { checkTrustRoot, FoundingCheck } from "./checkTrustRoot.ts";
import { conclude, type UnjudgedAct } from "./conclude.ts";
import { ContentCheck } from "./ContentCheck.ts";
import type { ContentView } from "./ContentView.ts";
import { DocumentCheck } from "./DocumentCheck.ts";
import { Findings } from "./Findings.ts";
import { HeadCheck } from "./HeadCheck.ts";
import { type ContractsFrom, judgeAdmitted, judgeContracts } from "./judgeContracts.ts";
import { KeyCheck } from "./KeyCheck.ts";
import { LedgerTermsCheck, signedTerms } from "./LedgerTermsCheck.ts";
import { OrganisationReplay } from "./OrganisationReplay.ts";
import { PasskeyDomainCheck } from "./PasskeyDomainCheck.ts";
import { ProcedureCheck } from "./ProcedureCheck.ts";
import { ProcurementNames } from "./ProcurementNames.ts";
import { type ReadAct, readActs } from "./readActs.ts";
import { SignatureCheck } from "./SignatureCheck.ts";
import { StandingCheck } from "./StandingCheck.ts";
import { StatementCheck } from "./StatementCheck.ts";
import type { ToldTerms, TrustRoot } from "./TrustRoot.ts";
import type { Verification } from "./Verification.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

export interface VerifyOptions {
  /** Called after every block, for progress on long ledgers. */
  readonly onBlock?: (progress: { readonly block: number; readonly acts: number }) => void;
  /** Who vouches for the trust root's contracts, where no auditor brought it. */
  readonly contractsFrom?: ContractsFrom;
  /** What the folder that is judged says of itself. */
  readonly told?: ToldTerms;
  /** Heads that somebody else than the operator holds. */
  readonly heads?: readonly BroughtHead[];
}

/**
 * Verifies a whole ledger from its raw logs, its storage and its contents, against a trust root. Neither the service
 * nor its projection is asked. What does not fit is found, never
 * thrown.
 */
export async function verifyLedger(
  chain: ChainView,
  contents: ContentView,
  trust: TrustRoot,
  options: VerifyOptions = {},
): Promise<Verification> {
  return new LedgerVerification(chain, contents, trust, options).run();
}

class LedgerVerification {
  readonly #findings = new Findings();
  readonly #chain: ChainView;
  readonly #contentView: ContentView;
  readonly #trust: TrustRoot;
  readonly #options: VerifyOptions;
  readonly #replay: OrganisationReplay;
  readonly #founding: FoundingCheck;
  readonly #terms: LedgerTermsCheck;
  readonly #registers: Registers;
  readonly #blocks = new BlockCheck(this.#findings);
  readonly #heads = new HeadCheck(this.#findings);
  readonly #brought: BroughtHeadCheck;
  readonly #keys: KeyCheck;
  readonly #signatures: SignatureCheck;
  readonly #passkeys = new PasskeyDomainCheck();
  readonly #contents: ContentCheck;
  readonly #documents: DocumentCheck;
  readonly #procedure: ProcedureCheck;
  readonly #statements: StatementCheck;
  readonly #acts: UnjudgedAct[] = [];
  readonly #standing: StandingCheck;
  readonly #names = new ProcurementNames();
  #isReadable = true;

  constructor(chain: ChainView, contents: ContentView, trust: TrustRoot, options: VerifyOptions) {
    this.#chain = chain;
    this.#contentView = contents;
    this.#trust = trust;
    this.#options = options;
    this.#replay = new OrganisationReplay(trust.founding);
    this.#founding = new FoundingCheck(trust, this.#findings);
    this.#brought = new BroughtHeadCheck(options.heads ?? [], this.#findings);
    this.#terms = new LedgerTermsCheck(trust, options.told, this.#findings);
    this.#registers = new Registers(trust.identity);
    this.#keys = new KeyCheck(this.#findings, this.#replay);
    this.#signatures = new SignatureCheck(this.#findings, trust.identity);
    this.#contents = new ContentCheck(contents, this.#findings);
    this.#documents = new DocumentCheck(contents, this.#findings);
    this.#procedure = new ProcedureCheck(this.#findings, trust.founding.memorandum);
    this.#standing = new StandingCheck(this.#findings, trust.founding);
    this.#statements = new StatementCheck(this.#findings, this.#replay);
  }

  async run(): Promise<Verification> {
    await this.#readBlocks();
    // Where not even the first block could be read, that was found, and there is nothing to hold against anything.
    if (this.#isReadable || this.#blocks.last !== undefined) await this.#holdAgainstChain();
    const terms = await this.#terms.finish(this.#chain, this.#contentView);
    const trustFrom = this.#options.contractsFrom === undefined ? "elsewhere" : "the folder itself";
    const brought = this.#brought.finish(this.#heads.count, this.#isReadable);
    const trusted = { trust: this.#trust, trustFrom, terms, brought } as const;
    return conclude(this.#findings, this.#acts, this.#names, trusted, this.#heads, this.#blocks.last);
  }

  async #holdAgainstChain(): Promise<void> {
    const { contractsFrom } = this.#options;
    const { log, registers } = this.#trust.identity;
    await checkTrustRoot(this.#chain, this.#trust, this.#findings);
    if (contractsFrom !== undefined) judgeContracts(contractsFrom, this.#findings);
    this.#founding.finish();
    await this.#heads.finish(this.#chain, log);
    await this.#keys.finish(this.#chain, registers.Directory);
    const { terms, founding } = this.#trust;
    const signed = await signedTerms(this.#contentView, founding.memorandum);
    this.#statements.finish(this.#passkeys.elsewhere((signed ?? terms)?.passkeys));
    await this.#documents.finish();
  }

  /** Where the chain itself breaks off (a changed journal, say), that is found, and the rest is judged up to there. */
  async #readBlocks(): Promise<void> {
    try {
      for await (const block of this.#chain.blocks()) {
        this.#blocks.observe(block);
        this.#founding.observe(block);
        this.#terms.observe(block);
        this.#brought.observeBlock(block);
        await this.#observeRegisters(block);
        for (const read of readActs(block, this.#registers.identity)) await this.#act(read, block);
        this.#options.onBlock?.({ block: block.number, acts: this.#acts.length });
      }
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      this.#isReadable = false;
      this.#findings.breaks("blocks", "chain-unreadable", {}, what);
    }
  }

  async #observeRegisters({ logs }: ViewedBlock): Promise<void> {
    if (this.#acts.length === 0) this.#replay.found(statusChanges(logs, this.#trust.identity.log));
    const admitted = await this.#registers.observe(logs, (address) => this.#chain.code(address));
    judgeAdmitted(admitted, { trust: this.#trust, acts: this.#acts.length }, this.#findings);
  }

  async #act(read: ReadAct, block: ViewedBlock): Promise<void> {
    this.#findings.looked("acts");
    if (!("appended" in read)) return this.#findings.breaks("acts", "act-unreadable", {}, read.problem);
    const { sequence, actHash, subject } = read.appended;
    const { subjectSequence, ...heads } = this.#heads.append(read.appended, block.time);
    this.#brought.observeAct(sequence, heads.ledgerHead);
    if (!("decoded" in read)) {
      return this.#findings.breaks("acts", "act-unreadable", { sequence, actHash, subject }, read.problem);
    }
    const rules = this.#registers.rulesAt(read.appended.register);
    const placed = placedAct(read.decoded, block, { ...heads, rules });
    this.#replay.prepare(placed.act, placed.keyId);
    const slot = this.#keys.observe(placed);
    this.#signatures.observe(placed, slot);
    this.#passkeys.observe(placed, slot);
    const effect = this.#replay.apply(placed);
    this.#procedure.observe(placed, effect);
    this.#statements.observe(placed);
    const parts = await this.#contents.observe(placed);
    this.#documents.observe(placed, parts);
    await this.#standing.observe(placed, effect, parts);
    this.#names.observe(placed, effect, parts);
    this.#acts.push({
      sequence,
      actHash,
      subject,
      kind: placed.act.kind,
      time: block.time,
      blockNumber: block.number,
      blockHash: block.hash,
      transactionHash: read.transactionHash,
      subjectSequence,
      ...heads,
    });
  }
}

function placedAct(
  decoded: DecodedAct,
  block: ViewedBlock,
  found: Pick<PlacedAct, "subjectHead" | "ledgerHead" | "rules">,
): PlacedAct {
  const { appended, act, definition, extras, proof } = decoded;
  return {
    act,
    actHash: appended.actHash,
    sequence: appended.sequence,
    keyId: keyId(appended.signer),
    signer: appended.signer,
    signature: appended.signature,
    proof,
    extras,
    roles: definition.roles,
    blockNumber: block.number,
    time: block.time,
    ...found,
  };
}
