import { fromHex, type Hex, hexSchema } from "../domain/Hex.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import { contractFactories } from "../bindings/contractFactories.ts";
import { createdAddress } from "./transactions/createdAddress.ts";
import { PublicKeyAccount } from "./transactions/PublicKeyAccount.ts";

export type ContractName = keyof typeof contractFactories;

/** Its key is public and powerless, so that contracts have the same addresses on every chain. */
export function deployer(chainId: number): PublicKeyAccount {
  return new PublicKeyAccount("counterfoil/deployer/1", chainId);
}

/** Addresses by contract; the order of `contractFactories` is the order of the deployer's nonces. */
export const contractAddresses: Readonly<Record<ContractName, Hex>> = computeAddresses();

/** What acts are signed for on a chain with this id. */
export function ledgerIdentity(chainId: number): LedgerIdentity {
  const { Directory, Consortium, PlanRegister, ProcurementRegister, TenderRegister } = contractAddresses;
  const { AgreementRegister, MilestoneRegister, PaymentRegister, EvidenceRegister, StatementRegister } =
    contractAddresses;
  return {
    chainId,
    log: contractAddresses.HistoryLog,
    registers: {
      Directory,
      Consortium,
      PlanRegister,
      ProcurementRegister,
      TenderRegister,
      AgreementRegister,
      MilestoneRegister,
      PaymentRegister,
      EvidenceRegister,
      StatementRegister,
    },
  };
}

/** Creation code with constructor arguments, in the order of deployment. */
export async function creationCodes(): Promise<{ name: ContractName; code: Uint8Array }[]> {
  const at = contractAddresses;
  const registers = Object.values(ledgerIdentity(0).registers);
  const f = contractFactories;
  const transactions = {
    ERC7913WebAuthnVerifier: new f.ERC7913WebAuthnVerifier().getDeployTransaction(),
    Directory: new f.Directory().getDeployTransaction(at.HistoryLog, at.Consortium, [at.ERC7913WebAuthnVerifier]),
    Consortium: new f.Consortium().getDeployTransaction(at.HistoryLog, at.Directory),
    HistoryLog: new f.HistoryLog().getDeployTransaction(at.Directory, at.Consortium, registers),
    Carrier: new f.Carrier().getDeployTransaction(at.HistoryLog),
    PlanRegister: new f.PlanRegister().getDeployTransaction(at.HistoryLog, at.ProcurementRegister),
    ProcurementRegister: new f.ProcurementRegister().getDeployTransaction(at.HistoryLog, at.Directory),
    TenderRegister: new f.TenderRegister().getDeployTransaction(at.HistoryLog, at.Directory, at.ProcurementRegister),
    AgreementRegister: new f.AgreementRegister().getDeployTransaction(
      at.HistoryLog,
      at.ProcurementRegister,
      at.TenderRegister,
      at.MilestoneRegister,
      at.PaymentRegister,
    ),
    MilestoneRegister: new f.MilestoneRegister().getDeployTransaction(
      at.HistoryLog,
      at.AgreementRegister,
      at.PaymentRegister,
    ),
    PaymentRegister: new f.PaymentRegister().getDeployTransaction(
      at.HistoryLog,
      at.AgreementRegister,
      at.MilestoneRegister,
    ),
    EvidenceRegister: new f.EvidenceRegister().getDeployTransaction(at.HistoryLog),
    StatementRegister: new f.StatementRegister().getDeployTransaction(at.HistoryLog, at.Directory),
  } satisfies Record<ContractName, unknown>;
  return Promise.all(
    contractNames().map(async (name) => ({ name, code: fromHex(hexSchema.parse((await transactions[name]).data)) })),
  );
}

export function contractNames(): ContractName[] {
  return Object.keys(contractFactories) as ContractName[];
}

function computeAddresses(): Record<ContractName, Hex> {
  const { address } = deployer(0);
  const entries = contractNames().map((name, nonce) => [name, createdAddress(address, nonce)] as const);
  return Object.fromEntries(entries) as Record<ContractName, Hex>;
}
