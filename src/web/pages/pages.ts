import type { Page } from "../Page.ts";
import { homePage } from "./homePage.ts";
import { procurementPage } from "./procurementPage.ts";

/** All pages. To add one: its file, its template, a line here. */
export const pages: readonly Page[] = [homePage, procurementPage];
