import { SigningPanel } from "./SigningPanel.ts";

/* Loaded on pages that sign, and on no other. */
for (const place of document.querySelectorAll<HTMLElement>("[data-signing]")) void new SigningPanel(place).open();
