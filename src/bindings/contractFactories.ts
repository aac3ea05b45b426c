import { ERC7913WebAuthnVerifier__factory } from "./generated/factories/@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913WebAuthnVerifier__factory.ts";
import { AgreementRegister__factory } from "./generated/factories/contracts/agreement/AgreementRegister__factory.ts";
import { Consortium__factory } from "./generated/factories/contracts/consortium/Consortium__factory.ts";
import { Directory__factory } from "./generated/factories/contracts/directory/Directory__factory.ts";
import { EvidenceRegister__factory } from "./generated/factories/contracts/evidence/EvidenceRegister__factory.ts";
import { Carrier__factory } from "./generated/factories/contracts/log/Carrier__factory.ts";
import { HistoryLog__factory } from "./generated/factories/contracts/log/HistoryLog__factory.ts";
import { MilestoneRegister__factory } from "./generated/factories/contracts/milestone/MilestoneRegister__factory.ts";
import { PaymentRegister__factory } from "./generated/factories/contracts/payment/PaymentRegister__factory.ts";
import { PlanRegister__factory } from "./generated/factories/contracts/plan/PlanRegister__factory.ts";
import { ProcurementRegister__factory } from "./generated/factories/contracts/procurement/ProcurementRegister__factory.ts";
import { StatementRegister__factory } from "./generated/factories/contracts/statement/StatementRegister__factory.ts";
import { TenderRegister__factory } from "./generated/factories/contracts/tender/TenderRegister__factory.ts";

/** The generated bindings of every contract of a ledger, in the order in which they are deployed. */
export const contractFactories = {
  ERC7913WebAuthnVerifier: ERC7913WebAuthnVerifier__factory,
  Directory: Directory__factory,
  Consortium: Consortium__factory,
  HistoryLog: HistoryLog__factory,
  Carrier: Carrier__factory,
  PlanRegister: PlanRegister__factory,
  ProcurementRegister: ProcurementRegister__factory,
  TenderRegister: TenderRegister__factory,
  AgreementRegister: AgreementRegister__factory,
  MilestoneRegister: MilestoneRegister__factory,
  PaymentRegister: PaymentRegister__factory,
  EvidenceRegister: EvidenceRegister__factory,
  StatementRegister: StatementRegister__factory,
} as const;
