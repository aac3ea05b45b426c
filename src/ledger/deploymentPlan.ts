import { contractFactories } from "../bindings/contractFactories.ts";
import { type LedgerIdentity, registersSchema } from "../domain/acts/LedgerIdentity.ts";
import { REGISTER_NAMES } from "../domain/acts/RegisterName.ts";
import { fromHex, type Hex, hexSchema } from "../domain/Hex.ts";
import { createdAddress } from "./transactions/createdAddress.ts";
import { PublicKeyAccount } from "./transactions/PublicKeyAccount.ts";

export type ContractName = keyof typeof contractFactories;

/** Its key is public and powerless, so that contracts have the same addresses on every chain. */
export function deployer(chainId: number): PublicKeyAccount {
  return new PublicKeyAccount("counterfoil/deployer/1", chainId);
}

/**
 * What this program founds a ledger with, and where that stands. Of a ledger that was founded already its own founding
 * tells (`contractsOf`): it may have been another version's.
 */
export class DeploymentPlan {
  /** In the order of the deployer's nonces. */
  readonly names: readonly ContractName[];
  /** By contract. One that is left out stands where it would be created next. */
  readonly addresses: Readonly<Record<ContractName, Hex>>;

  /** @param without contracts that are not deployed */
  constructor(without: readonly ContractName[] = []) {
    this.names = contractNames().filter((name) => !without.includes(name));
    this.addresses = addressesOf([...this.names, ...without]);
  }

  /** What acts are signed for on a chain with this id. */
  identity(chainId: number): LedgerIdentity {
    const deployed = REGISTER_NAMES.filter((name) => this.names.includes(name));
    const registers = registersSchema.parse(Object.fromEntries(deployed.map((name) => [name, this.addresses[name]])));
    const passkeyVerifier = this.addresses.ERC7913WebAuthnVerifier;
    return { chainId, log: this.addresses.HistoryLog, registers, passkeyVerifier };
  }

  /** Creation code with constructor arguments, in the order of deployment. */
  creationCodes(): Promise<{ name: ContractName; code: Uint8Array }[]> {
    return Promise.all(this.names.map(async (name) => ({ name, code: await this.creationCode(name) })));
  }

  async creationCode(name: ContractName): Promise<Uint8Array> {
    const at = this.addresses;
    const f = contractFactories;
    const transactions = {
      ERC7913WebAuthnVerifier: () => new f.ERC7913WebAuthnVerifier().getDeployTransaction(),
      Directory: () =>
        new f.Directory().getDeployTransaction(at.HistoryLog, at.Consortium, [at.ERC7913WebAuthnVerifier]),
      Consortium: () => new f.Consortium().getDeployTransaction(at.HistoryLog, at.Directory),
      HistoryLog: () => new f.HistoryLog().getDeployTransaction(at.Directory, at.Consortium, this.#registers()),
      Carrier: () => new f.Carrier().getDeployTransaction(at.HistoryLog),
      PlanRegister: () => new f.PlanRegister().getDeployTransaction(at.HistoryLog, at.ProcurementRegister),
      ProcurementRegister: () =>
        new f.ProcurementRegister().getDeployTransaction(at.HistoryLog, at.Directory, at.TenderRegister),
      TenderRegister: () =>
        new f.TenderRegister().getDeployTransaction(at.HistoryLog, at.Directory, at.ProcurementRegister),
      AgreementRegister: () =>
        new f.AgreementRegister().getDeployTransaction(
          at.HistoryLog,
          at.ProcurementRegister,
          at.TenderRegister,
          at.MilestoneRegister,
          at.PaymentRegister,
        ),
      MilestoneRegister: () =>
        new f.MilestoneRegister().getDeployTransaction(at.HistoryLog, at.AgreementRegister, at.PaymentRegister),
      PaymentRegister: () =>
        new f.PaymentRegister().getDeployTransaction(at.HistoryLog, at.AgreementRegister, at.MilestoneRegister),
      EvidenceRegister: () => new f.EvidenceRegister().getDeployTransaction(at.HistoryLog),
      StatementRegister: () => new f.StatementRegister().getDeployTransaction(at.HistoryLog, at.Directory),
    } satisfies Record<ContractName, unknown>;
    return fromHex(hexSchema.parse((await transactions[name]()).data));
  }

  #registers(): Hex[] {
    return Object.values(this.identity(0).registers).filter((address) => address !== undefined);
  }
}

/** All contracts of this program: what a new ledger is founded with. */
export const presentPlan = new DeploymentPlan();

function contractNames(): ContractName[] {
  return Object.keys(contractFactories) as ContractName[];
}

function addressesOf(order: readonly ContractName[]): Record<ContractName, Hex> {
  const { address } = deployer(0);
  const entries = order.map((name, nonce) => [name, createdAddress(address, nonce)] as const);
  return Object.fromEntries(entries) as Record<ContractName, Hex>;
}
