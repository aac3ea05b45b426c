import { EnterForm } from "./EnterForm.ts";

/* Loaded where a new firm asks to be entered. */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-enter]")) void new EnterForm(form).open();
