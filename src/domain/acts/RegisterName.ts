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

/** Directory and Consortium are never superseded, since keys and votes of every act rest on them. */
export function isPermanent(name: RegisterName): boolean {
  return name === "Directory" || name === "Consortium";
}
