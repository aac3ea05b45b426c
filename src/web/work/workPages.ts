import { actAsPage, signInPage, signOutPage } from "./signInPage.ts";
import { workHomePage } from "./workHomePage.ts";
import type { WorkPage } from "./WorkPage.ts";

/** All working pages. To add one: its file, its template, a line here. */
export const workPages: readonly WorkPage[] = [signInPage, actAsPage, signOutPage, workHomePage];
