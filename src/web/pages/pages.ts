import type { Page } from "../Page.ts";
import { homePage } from "./homePage.ts";
import { planPage } from "./planPage.ts";
import { plansPage } from "./plansPage.ts";
import { procurementPage } from "./procurementPage.ts";
import { procurementsPage } from "./procurementsPage.ts";
import { versionsPage } from "./versionsPage.ts";

/** All pages. To add one: its file, its template, a line here. */
export const pages: readonly Page[] = [
  homePage,
  plansPage,
  planPage,
  procurementsPage,
  procurementPage,
  versionsPage,
];
