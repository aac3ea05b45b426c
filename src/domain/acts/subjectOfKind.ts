import { definitionOf } from "./definitionOf.ts";
import type { RegisterName } from "./RegisterName.ts";

/** What a history is of. */
export type SubjectKind = "organisation" | "consortium" | "plan" | "procurement" | "publication";

const OF_REGISTER: Readonly<Record<RegisterName, SubjectKind>> = {
  Directory: "organisation",
  Consortium: "consortium",
  PlanRegister: "plan",
  ProcurementRegister: "procurement",
  TenderRegister: "procurement",
  AgreementRegister: "procurement",
  MilestoneRegister: "procurement",
  PaymentRegister: "procurement",
  EvidenceRegister: "publication",
  StatementRegister: "organisation",
};

/** Whose history acts of a kind belong to. @throws RangeError if there is no such kind */
export function subjectOfKind(kind: string): SubjectKind {
  return OF_REGISTER[definitionOf(kind).register];
}
