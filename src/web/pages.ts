import { actPage } from "./acts/actPage.ts";
import { actsPage } from "./acts/actsPage.ts";
import { recordedLatePage } from "./acts/recordedLatePage.ts";
import { agreementCopyPage } from "./agreement/agreementCopyPage.ts";
import { agreementPage } from "./agreement/agreementPage.ts";
import { agreementsPage } from "./agreement/agreementsPage.ts";
import { auditPage } from "./audit/auditPage.ts";
import { threeWayPage } from "./audit/threeWayPage.ts";
import { consortiumPage } from "./consortium/consortiumPage.ts";
import { organisationPage } from "./directory/organisationPage.ts";
import { organisationsPage } from "./directory/organisationsPage.ts";
import { compareReleasesPage } from "./evidence/compareReleasesPage.ts";
import { evidenceListPage } from "./evidence/evidenceListPage.ts";
import { evidencePage } from "./evidence/evidencePage.ts";
import { notHerePage } from "./evidence/notHerePage.ts";
import { homePage } from "./home/homePage.ts";
import { searchPage } from "./home/searchPage.ts";
import { milestonesPage } from "./milestone/milestonesPage.ts";
import type { Page } from "./page/Page.ts";
import { invoicesPage } from "./payment/invoicesPage.ts";
import { paymentsPage } from "./payment/paymentsPage.ts";
import { performancePage } from "./payment/performancePage.ts";
import { planPage } from "./plan/planPage.ts";
import { plansPage } from "./plan/plansPage.ts";
import { procurementPage } from "./procurement/procurementPage.ts";
import { procurementsPage } from "./procurement/procurementsPage.ts";
import { signAgreementPage } from "./sign/signAgreementPage.ts";
import { questionedPage } from "./statement/questionedPage.ts";
import { changesAfterSeenPage } from "./tender/changesAfterSeenPage.ts";
import { documentsChangedPage } from "./tender/documentsChangedPage.ts";
import { versionsPage } from "./tender/versionsPage.ts";
import { verifyPage } from "./verification/verifyPage.ts";

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
  signAgreementPage,
  milestonesPage,
  invoicesPage,
  paymentsPage,
  performancePage,
  organisationsPage,
  organisationPage,
  consortiumPage,
  evidenceListPage,
  compareReleasesPage,
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
