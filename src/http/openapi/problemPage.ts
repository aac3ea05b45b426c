import { type ProblemName, problemTypes } from "../../problems/problemTypes.ts";
import { errorGuide } from "./errorGuide.ts";
import { html, prose } from "./html.ts";
import { plainPage } from "./plainPage.ts";

const names = Object.keys(problemTypes).filter(isProblemName);

/** Where the `type` of a problem leads: what it means and what to do. Undefined if there is no such problem. */
export function problemPage(name: string): string | undefined {
  if (!isProblemName(name)) return undefined;
  const { status, title } = problemTypes[name];
  const paragraphs = (errorGuide().get(name) ?? "").split(/\n\s*\n/);
  return plainPage(
    title,
    html`<p>Problem <code>/problems/${name}</code>, HTTP status ${status}</p>
      ${paragraphs.map((paragraph) => html`<p>${prose(paragraph)}</p>`)}`,
  );
}

/** All problems in one list. */
export function problemsPage(): string {
  const rows = names.map(
    (name) =>
      html`<tr>
        <td>${problemTypes[name].status}</td>
        <td><a href="/problems/${name}">${name}</a></td>
        <td>${problemTypes[name].title}</td>
      </tr>`,
  );
  return plainPage(
    "Problems",
    html`<table>
      ${rows}
    </table>`,
  );
}

function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(problemTypes, name);
}
