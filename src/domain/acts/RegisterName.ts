/** The contracts that record acts, by the names of their Solidity contracts. */
export const REGISTER_NAMES = [
  "Directory",
  "Consortium",
  "PlanRegister",
  "ProcurementRegister",
  "TenderRegister",
  "AgreementRegister",
  "MilestoneRegister",
  "PaymentRegister",
  "EvidenceRegister",
  "StatementRegister",
] as const;

export type RegisterName = (typeof REGISTER_NAMES)[number];
