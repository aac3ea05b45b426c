import type { Act, LedgerIdentity, Submission } from "../../../src/domain/acts/Act.ts";
import { callData } from "../../../src/domain/acts/callData.ts";
import { definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { registerFor } from "../../../src/domain/acts/registerFor.ts";
import { fromHex, type Hex } from "../../../src/domain/Hex.ts";
import { presentPlan } from "../../../src/ledger/deploymentPlan.ts";
import type { Engine, EngineReceipt } from "../../../src/ledger/engine/Engine.ts";
import { startEdrEngine } from "../../../src/ledger/engine/startEdrEngine.ts";
import { newEngineRules } from "../../../src/ledger/engineRules.ts";
import type { Founding } from "../../../src/ledger/Founding.ts";
import { foundingTransactions } from "../../../src/ledger/foundingTransactions.ts";
import { PublicKeyAccount } from "../../../src/ledger/transactions/PublicKeyAccount.ts";
import { foundingRequest } from "../../ledger/TestLedger.ts";

const RANDAO: Hex = `0x${"01".repeat(32)}`;
const GAS_LIMIT = 1_000_000;

/** The same engine and contracts without a ledger around them: acts go straight to the registers, or in a carrier. */
export class BareChain {
  readonly engine: Engine;
  readonly chainId: number;
  /** UTC seconds of the next block. */
  time: number;
  readonly #sender: PublicKeyAccount;
  readonly #identity: LedgerIdentity;
  #nonce = 0;

  private constructor(engine: Engine, chainId: number, time: number) {
    this.engine = engine;
    this.chainId = chainId;
    this.#identity = presentPlan.identity(chainId);
    this.time = time;
    this.#sender = new PublicKeyAccount("counterfoil/bench/1", chainId);
  }

  static async found(chainId: number, memorandum: Hex, time: number): Promise<BareChain> {
    const engine = await startEdrEngine(newEngineRules(chainId, time));
    const founders = [...foundingRequest("").founders];
    const founding: Founding = {
      ...{ chainId, sandbox: false, startTime: time, memorandum, founders },
      contracts: { ...presentPlan.addresses },
    };
    const chain = new BareChain(engine, chainId, time);
    await chain.seal(await foundingTransactions(founding, presentPlan));
    return chain;
  }

  /** Call data of an act for its register. */
  callOf(act: Act, submission: Pick<Submission, "signer" | "signature" | "proof">): { register: Hex; data: Hex } {
    const register = registerFor(definitionOf(act.kind), this.#identity);
    return { register, data: callData(act, submission, submission.proof) };
  }

  /** A raw transaction that is to follow those signed before. */
  sign(to: Hex, data: Uint8Array, gasLimit = GAS_LIMIT): Hex {
    return this.#sender.sign({ nonce: this.#nonce++, to, gasLimit, data });
  }

  /** A raw transaction with one act. */
  signCall(submission: Submission): Hex {
    const { register, data } = this.callOf(submission.act, submission);
    return this.sign(register, fromHex(data));
  }

  async seal(transactions: readonly Hex[]): Promise<EngineReceipt[]> {
    const { receipts } = await this.engine.seal({ time: this.time, prevRandao: RANDAO, transactions });
    const failed = receipts.findIndex(({ succeeded }) => !succeeded);
    if (failed >= 0) throw new Error(`Transaction ${failed} of a block of the bare chain failed.`);
    return receipts;
  }
}
