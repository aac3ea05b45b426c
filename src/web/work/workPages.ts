import { beginListPage, beginPage } from "./begin/beginPages.ts";
import { checkPage } from "./check/checkPage.ts";
import { draftActPage, draftRecordedPage } from "./check/draftSigning.ts";
import { recordedPage } from "./check/recordedPage.ts";
import { addDocumentsPage } from "./draft/addDocumentsPage.ts";
import { draftDocumentPage } from "./draft/draftDocumentPage.ts";
import { draftPage } from "./draft/draftPage.ts";
import { sayPage } from "./draft/sayPage.ts";
import { enterPage } from "./enter/enterPage.ts";
import { entryRequestPage } from "./enter/entryRequestPage.ts";
import { requestsPage } from "./enter/requestsPage.ts";
import { memorandumPage, signMemorandumPage } from "./founding/memorandumPages.ts";
import { workHomePage } from "./home/workHomePage.ts";
import { invitationAnswerPage, invitationLookPage, invitationPage } from "./people/invitationPages.ts";
import { invitedPage, invitedRecordedPage } from "./people/invitedPage.ts";
import { invitePage } from "./people/invitePage.ts";
import { lostKeyPage } from "./people/lostKeyPage.ts";
import { peoplePage } from "./people/peoplePage.ts";
import { actAsPage, passkeySignInPage, signInPage, signOutPage } from "./signIn/signInPage.ts";
import type { WorkPage } from "./WorkPage.ts";

/** All working pages. To add one: its file, its template, a line here. */
export const workPages: readonly WorkPage[] = [
  signInPage,
  passkeySignInPage,
  actAsPage,
  signOutPage,
  workHomePage,
  beginListPage,
  beginPage,
  draftPage,
  sayPage,
  addDocumentsPage,
  draftDocumentPage,
  checkPage,
  draftActPage,
  draftRecordedPage,
  recordedPage,
  memorandumPage,
  signMemorandumPage,
  peoplePage,
  enterPage,
  entryRequestPage,
  requestsPage,
  lostKeyPage,
  invitePage,
  invitedPage,
  invitedRecordedPage,
  invitationPage,
  invitationLookPage,
  invitationAnswerPage,
];
