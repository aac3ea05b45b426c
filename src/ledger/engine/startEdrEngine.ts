import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  ContractDecoder,
  EdrContext,
  L1_CHAIN_TYPE,
  l1GenesisState,
  l1HardforkFromString,
  l1ProviderFactory,
  MineOrdering,
  type Provider,
  type ProviderConfig,
} from "@nomicfoundation/edr";
import { z } from "zod";
import { fromHex } from "../../domain/Hex.ts";
import { EdrEngine, type EngineLine, type EngineRequest } from "./EdrEngine.ts";
import type { EngineRules, StartEngine } from "./Engine.ts";

/** EIP-7825: no transaction may ask for more on osaka. */
export const transactionGasCap = 16_777_216;

let context: Promise<EdrContext> | undefined;

/** Starts Hardhat's EVM in this process. It is used directly, since Hardhat itself would only add start-up time. */
export const startEdrEngine: StartEngine = async (rules) => {
  context ??= newContext();
  const provider = await (
    await context
  ).createProvider(
    L1_CHAIN_TYPE,
    configuration(rules),
    { enable: false, decodeConsoleLogInputsCallback: () => [], printLineCallback: () => undefined },
    { subscriptionCallback: () => undefined },
    new ContractDecoder(),
  );
  return new EdrEngine(lineTo(provider), `edr ${packageVersion()}`);
};

async function newContext(): Promise<EdrContext> {
  const created = new EdrContext();
  await created.registerProviderFactory(L1_CHAIN_TYPE, l1ProviderFactory());
  return created;
}

function configuration(rules: EngineRules): ProviderConfig {
  const blockGasLimit = BigInt(rules.blockGasLimit);
  return {
    allowBlocksWithSameTimestamp: true,
    allowUnlimitedContractSize: false,
    bailOnCallFailure: true,
    bailOnTransactionFailure: false,
    chainId: BigInt(rules.chainId),
    networkId: BigInt(rules.chainId),
    coinbase: fromHex(rules.coinbase),
    defaultTransactionGasLimit: BigInt(transactionGasCap),
    genesisState: l1GenesisState(l1HardforkFromString(rules.hardfork)),
    hardfork: rules.hardfork,
    initialBaseFeePerGas: 0n,
    minGasPrice: 0n,
    mining: { autoMine: false, blockGasLimit, memPool: { order: MineOrdering.Fifo } },
    network: { genesisBlockGasLimit: blockGasLimit, genesisBlockTime: BigInt(rules.genesisTime) },
    observability: {},
    ownedAccounts: [],
    precompileOverrides: [],
  };
}

function lineTo(provider: Provider): EngineLine {
  let id = 0;
  const asRpc = ([method, params]: EngineRequest) => ({ jsonrpc: "2.0", id: ++id, method, params });
  return {
    send: (request) => answerOf(provider, asRpc(request)),
    sendAll: (requests) => answerOf(provider, requests.map(asRpc)),
  };
}

/** What EDR answers: a string when it is small, an object when JavaScript could not hold the string. */
async function answerOf(provider: Provider, request: object): Promise<unknown> {
  const data: unknown = (await provider.handleRequest(JSON.stringify(request))).data;
  if (typeof data !== "string") return data;
  const answer: unknown = JSON.parse(data);
  return answer;
}

function packageVersion(): string {
  const folder = dirname(createRequire(import.meta.url).resolve("@nomicfoundation/edr"));
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(manifest).version;
}
