import { Consortium__factory } from "../bindings/generated/factories/contracts/consortium/Consortium__factory.ts";
import { fromHex, type Hex, hexSchema } from "../domain/Hex.ts";
import { carrierAccount } from "./carrierAccount.ts";
import { deployer, type DeploymentPlan } from "./deploymentPlan.ts";
import { transactionGasCap } from "./engine/startEdrEngine.ts";
import type { Founding } from "./Founding.ts";

/** What block 1 executes: one transaction for each contract, then the call that names the founders. */
export async function foundingTransactions(founding: Founding, plan: DeploymentPlan): Promise<Hex[]> {
  const account = deployer(founding.chainId);
  const deployments = (await plan.creationCodes()).map(({ code }, nonce) =>
    account.sign({ nonce, gasLimit: transactionGasCap, data: code }),
  );
  const found = Consortium__factory.createInterface().encodeFunctionData("found", [
    founding.memorandum,
    founding.founders,
  ]);
  const call = carrierAccount(founding.chainId).sign({
    nonce: 0,
    to: plan.addresses.Consortium,
    gasLimit: transactionGasCap,
    data: fromHex(hexSchema.parse(found)),
  });
  return [...deployments, call];
}
