import { InvitationPanel } from "./InvitationPanel.ts";

/* Loaded where an invitation is opened. */
for (const place of document.querySelectorAll<HTMLElement>("[data-invitation]")) void new InvitationPanel(place).open();
