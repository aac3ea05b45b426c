import type { Hex } from "../../domain/Hex.ts";
import { deployer, type DeploymentPlan, presentPlan } from "../deploymentPlan.ts";
import type { StartEngine } from "../engine/Engine.ts";
import { startEdrEngine, transactionGasCap } from "../engine/startEdrEngine.ts";
import { newEngineRules } from "../engineRules.ts";
import { deployedCodeHashes } from "./deployedCodeHashes.ts";

const known = new Map<StartEngine, Map<DeploymentPlan, Promise<Record<Hex, Hex>>>>();

/**
 * keccak256 of the code that each contract of this program has once deployed, by address: deployed afresh, never
 * read from the ledger that is to be judged. The same on every chain, since no contract keeps the chain's id.
 */
export function runtimeCodeHashes(
  startEngine: StartEngine = startEdrEngine,
  plan: DeploymentPlan = presentPlan,
): Promise<Record<Hex, Hex>> {
  const byPlan = known.get(startEngine) ?? new Map<DeploymentPlan, Promise<Record<Hex, Hex>>>();
  const hashes = byPlan.get(plan) ?? deployAfresh(startEngine, plan);
  known.set(startEngine, byPlan.set(plan, hashes));
  return hashes;
}

async function deployAfresh(startEngine: StartEngine, plan: DeploymentPlan): Promise<Record<Hex, Hex>> {
  const rules = newEngineRules(1, 0);
  const engine = await startEngine(rules);
  const account = deployer(rules.chainId);
  const codes = await plan.creationCodes();
  const transactions = codes.map(({ code }, nonce) => account.sign({ nonce, gasLimit: transactionGasCap, data: code }));
  const { receipts } = await engine.seal({ time: 1, prevRandao: `0x${"0".repeat(64)}`, transactions });
  if (!receipts.every(({ succeeded }) => succeeded)) throw new Error("A contract of this program does not deploy.");
  return deployedCodeHashes(
    engine,
    plan.names.map((name) => plan.addresses[name]),
  );
}
