import { SignInForm } from "./SignInForm.ts";

/* Loaded where people sign in. */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sign-in]")) void new SignInForm(form).open();
