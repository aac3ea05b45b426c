import { Codelist } from "./Codelist.ts";

/** Posts, never persons: who held one is the organisation's to know, off the ledger. */
export const POSTS = new Codelist("post", [
  [1, "fullCouncil", "full council"],
  [2, "cabinet", "cabinet"],
  [3, "committee", "committee"],
  [4, "cabinetMember", "cabinet member"],
  [10, "chiefExecutive", "chief executive"],
  [11, "financeDirector", "chief finance officer (section 151)"],
  [12, "monitoringOfficer", "monitoring officer"],
  [13, "serviceDirector", "service director"],
  [14, "digitalDirector", "chief digital officer"],
  [20, "headOfProcurement", "head of procurement"],
  [21, "categoryManager", "category manager"],
  [22, "procurementOfficer", "procurement officer"],
  [23, "contractManager", "contract manager"],
  [24, "programmeManager", "programme manager"],
  [25, "informationGovernanceOfficer", "information governance officer"],
  [30, "financeOfficer", "finance officer"],
  [31, "accountsPayable", "accounts payable"],
  [40, "companyDirector", "company director"],
  [41, "companySecretary", "company secretary"],
  [42, "authorisedSignatory", "authorised signatory"],
  [50, "auditor", "auditor"],
  [51, "recorder", "recorder of publications"],
]);
