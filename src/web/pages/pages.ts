import type { Page } from "../Page.ts";
import { actPage } from "./actPage.ts";
import { actsPage } from "./actsPage.ts";
import { agreementPage } from "./agreementPage.ts";
import { agreementCopyPage } from "./agreementCopyPage.ts";
import { agreementsPage } from "./agreementsPage.ts";
import { auditPage } from "./auditPage.ts";
import { changesAfterSeenPage } from "./changesAfterSeenPage.ts";
import { consortiumPage } from "./consortiumPage.ts";
import { documentsChangedPage } from "./documentsChangedPage.ts";
import { evidencePage } from "./evidencePage.ts";
import { evidenceListPage } from "./evidenceListPage.ts";
import { homePage } from "./homePage.ts";
import { invoicesPage } from "./invoicesPage.ts";
import { milestonesPage } from "./milestonesPage.ts";
import { notHerePage } from "./notHerePage.ts";
import { organisationPage } from "./organisationPage.ts";
import { organisationsPage } from "./organisationsPage.ts";
import { paymentsPage } from "./paymentsPage.ts";
import { performancePage } from "./performancePage.ts";
import { planPage } from "./planPage.ts";
import { plansPage } from "./plansPage.ts";
import { procurementPage } from "./procurementPage.ts";
import { procurementsPage } from "./procurementsPage.ts";
import { questionedPage } from "./questionedPage.ts";
import { recordedLatePage } from "./recordedLatePage.ts";
import { searchPage } from "./searchPage.ts";
import { threeWayPage } from "./threeWayPage.ts";
import { verifyPage } from "./verifyPage.ts";
import { versionsPage } from "./versionsPage.ts";

/** All pages. To add one: its file, its template, a line here. */
export const pages: readonly Page[] = [
  homePage,
  plansPage,
  planPage,
  procurementsPage,
  procurementPage,
  versionsPage,
  agreementsPage,
  agreementPage,
  agreementCopyPage,
  milestonesPage,
  invoicesPage,
  paymentsPage,
  performancePage,
  organisationsPage,
  organisationPage,
  consortiumPage,
  evidenceListPage,
  evidencePage,
  actPage,
  searchPage,
  auditPage,
  threeWayPage,
  notHerePage,
  recordedLatePage,
  changesAfterSeenPage,
  documentsChangedPage,
  questionedPage,
  actsPage,
  verifyPage,
];
