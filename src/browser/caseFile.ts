import { CasePage } from "./caseFile/CasePage.ts";

/* The one script of the page that checks case files, which stands in that page and asks nobody for anything. */
const place = document.querySelector<HTMLElement>("main");
if (place !== null) new CasePage(place).open();
