import type { Hex } from "../../domain/Hex.ts";
import type {
  BlockInputs,
  CallOutcome,
  Engine,
  EngineBlock,
  EngineLog,
  EngineReceipt,
  SealedBlock,
  StorageProof,
  TriedCall,
} from "./Engine.ts";
import { EngineFailed } from "./EngineFailed.ts";

/** A method of JSON-RPC and its parameters. */
export type EngineRequest = readonly [method: string, params: readonly unknown[]];

/** Sends one request, or several that are done one after the other, and gives the whole answer. */
export interface EngineLine {
  send(request: EngineRequest): Promise<unknown>;
  /** The answer's result has one member for each request; the first that fails is the only answer, and ends them. */
  sendAll(requests: readonly EngineRequest[]): Promise<unknown>;
}

/*
 * Answers come from the engine in our own process, not from a network, and thousands a second are read here: their
 * shapes are declared, not parsed. What a wrong shape could do is caught where heads and hashes are recomputed.
 */
interface Answer {
  result?: unknown;
  error?: { message: string; data?: unknown };
}
interface RpcBlock {
  number: Hex;
  hash: Hex;
  parentHash: Hex;
  timestamp: Hex;
  transactions: Hex[];
}
interface RpcReceipt {
  transactionHash: Hex;
  blockHash: Hex;
  blockNumber: Hex;
  status: Hex;
  gasUsed: Hex;
  logs: EngineLog[];
}
interface RpcProof {
  accountProof: Hex[];
  storageHash: Hex;
  storageProof: { key: Hex; value: Hex; proof: Hex[] }[];
}

export class EdrEngine implements Engine {
  readonly version: string;
  readonly #line: EngineLine;

  constructor(line: EngineLine, version: string) {
    this.#line = line;
    this.version = version;
  }

  /** Two errands instead of one for each step: every answer has to wait until this thread has time for it. */
  async seal(inputs: BlockInputs): Promise<SealedBlock> {
    const answers = await this.#requests("evm_mine", [
      ["hardhat_setPrevRandao", [inputs.prevRandao]],
      ...inputs.transactions.map((raw): EngineRequest => ["eth_sendRawTransaction", [raw]]),
      ["evm_mine", [inputs.time]],
      ["eth_getBlockByNumber", ["latest", false]],
    ]);
    const hashes = answers.slice(1, 1 + inputs.transactions.length) as Hex[];
    const receipts = await this.#receipts(hashes);
    return { ...asBlock(answers.at(-1) as RpcBlock), receipts };
  }

  snapshot(): Promise<string> {
    return this.#request<string>("evm_snapshot", []);
  }

  async revert(mark: string): Promise<void> {
    const reverted = await this.#request<boolean>("evm_revert", [mark]);
    if (!reverted) throw new EngineFailed("evm_revert", `no such mark: ${mark}`);
  }

  async call(to: Hex, data: Hex): Promise<CallOutcome> {
    const answer = await this.#answer("eth_call", [{ to, data }, "latest"]);
    if (answer.error === undefined) return { succeeded: true, data: answer.result as Hex };
    return { succeeded: false, data: revertData(answer.error) };
  }

  /**
   * One errand, so that no block comes in between. The time that it leaves behind for the next block has no effect:
   * `seal` says the time of each.
   */
  async tryOut({ to, data, gas, time, overrides }: TriedCall): Promise<CallOutcome> {
    const latest = await this.#request<RpcBlock>("eth_getBlockByNumber", ["latest", false]);
    const answer = (await this.#line.sendAll([
      ["evm_setNextBlockTimestamp", [Math.max(time, Number(latest.timestamp))]],
      ["eth_call", [{ to, data, gas: quantity(gas) }, "pending", overrides]],
    ])) as Answer;
    if (answer.error !== undefined) return { succeeded: false, data: revertData(answer.error) };
    return { succeeded: true, data: (answer.result as Hex[])[1] ?? "0x" };
  }

  async block(number: number): Promise<EngineBlock | null> {
    const block = await this.#request<RpcBlock | null>("eth_getBlockByNumber", [quantity(number), false]);
    return block === null ? null : asBlock(block);
  }

  header(number: number): Promise<Record<string, unknown>> {
    return this.#request<Record<string, unknown>>("eth_getBlockByNumber", [quantity(number), false]);
  }

  logs(blockHash: Hex): Promise<EngineLog[]> {
    return this.#request<EngineLog[]>("eth_getLogs", [{ blockHash }]);
  }

  storage(address: Hex, slot: Hex, block?: number): Promise<Hex> {
    return this.#request<Hex>("eth_getStorageAt", [address, slot, tag(block)]);
  }

  code(address: Hex): Promise<Hex> {
    return this.#request<Hex>("eth_getCode", [address, "latest"]);
  }

  async nonce(address: Hex): Promise<number> {
    return Number(await this.#request<Hex>("eth_getTransactionCount", [address, "latest"]));
  }

  async proof(address: Hex, slots: readonly Hex[], block?: number): Promise<StorageProof> {
    const proof = await this.#request<RpcProof>("eth_getProof", [address, slots, tag(block)]);
    return { address, accountProof: proof.accountProof, storageHash: proof.storageHash, storage: proof.storageProof };
  }

  async #receipts(hashes: readonly Hex[]): Promise<EngineReceipt[]> {
    if (hashes.length === 0) return [];
    const method = "eth_getTransactionReceipt";
    const receipts = await this.#requests(
      method,
      hashes.map((hash): EngineRequest => [method, [hash]]),
    );
    return (receipts as (RpcReceipt | null)[]).map((receipt, index) => asReceipt(receipt, hashes[index]));
  }

  async #requests(name: string, requests: readonly EngineRequest[]): Promise<unknown[]> {
    const answer = (await this.#line.sendAll(requests)) as Answer;
    if (answer.error !== undefined) throw new EngineFailed(name, answer.error.message);
    return answer.result as unknown[];
  }

  async #request<Result = unknown>(method: string, params: readonly unknown[]): Promise<Result> {
    const answer = await this.#answer(method, params);
    if (answer.error !== undefined) throw new EngineFailed(method, answer.error.message);
    return answer.result as Result;
  }

  async #answer(method: string, params: readonly unknown[]): Promise<Answer> {
    return (await this.#line.send([method, params])) as Answer;
  }
}

function asBlock(block: RpcBlock): EngineBlock {
  return {
    number: Number(block.number),
    hash: block.hash,
    parentHash: block.parentHash,
    time: Number(block.timestamp),
    transactions: block.transactions,
  };
}

/** A transaction without a receipt was taken into the pool and not into the block: never journal such a block. */
function asReceipt(receipt: RpcReceipt | null, hash: Hex | undefined): EngineReceipt {
  if (receipt === null) throw new EngineFailed("evm_mine", `transaction ${hash} was left out of the block`);
  return {
    transactionHash: receipt.transactionHash,
    succeeded: receipt.status === "0x1",
    gasUsed: Number(receipt.gasUsed),
    logs: receipt.logs,
  };
}

function revertData(error: { data?: unknown }): Hex {
  const data =
    typeof error.data === "object" && error.data !== null && "data" in error.data ? error.data.data : error.data;
  return typeof data === "string" && data.startsWith("0x") ? (data as Hex) : "0x";
}

function quantity(value: number): Hex {
  return `0x${value.toString(16)}`;
}

function tag(block: number | undefined): string {
  return block === undefined ? "latest" : quantity(block);
}
