import { bytesOfBase64 } from "#bytes";
import { describe } from "../../domain/acts/describe.ts";
import type { Names } from "../../domain/acts/Names.ts";
import { documentsIn } from "../../domain/documentsIn.ts";
import type { Hex } from "../../domain/Hex.ts";
import { londonWords } from "../../domain/londonTime.ts";
import type { CaseAct } from "../../verify/caseFile/CaseActs.ts";
import type { CaseFinding, CaseVerdict } from "../../verify/caseFile/CaseFinding.ts";
import { becauseOf, CANNOT_SAY } from "../../verify/caseFile/caseReport.ts";
import type { CaseVerification } from "../../verify/caseFile/verifyCaseFile.ts";
import { element } from "../element.ts";
import { namesIn } from "./namesIn.ts";

const HEADINGS: Readonly<Record<CaseVerdict, string>> = {
  holds: "Verified",
  "holds but questioned": "Verified, with questions",
  "does not hold": "Not verified",
  "cannot be decided": "Cannot be decided",
};
const COLOURS: Readonly<Record<CaseVerdict, string>> = {
  holds: "good",
  "holds but questioned": "questioned",
  "does not hold": "bad",
  "cannot be decided": "questioned",
};

/** What a verification came to, for people: verdict, findings, checks, timeline, contents, documents. */
export function caseViews(verification: CaseVerification): HTMLElement[] {
  return [
    verdictView(verification),
    ...findingsView(verification),
    checksView(verification),
    ...timelineView(verification),
    ...contentsView(verification),
    ...documentsView(verification),
    section("What this cannot say", list(CANNOT_SAY)),
  ];
}

function verdictView(verification: CaseVerification): HTMLElement {
  const { verdict, sandbox, block, acts } = verification;
  const hidden = acts.filter(({ placed }) => placed === undefined).length;
  const why = becauseOf(verification);
  return element(
    "section",
    { class: `verdict ${COLOURS[verdict]}`, role: "status" },
    element("h2", {}, HEADINGS[verdict]),
    ...(sandbox === true ? [element("p", {}, "This is a sandbox: evidence of nothing.")] : []),
    ...why.map((what) => element("p", {}, what)),
    ...(verdict === "holds" && block !== undefined
      ? [element("p", {}, `The history is whole up to block ${block.number}, ${londonWords(block.time)}: ${acts.length} acts, of which ${hidden} are not shown.`)] // prettier-ignore
      : []),
  );
}

function findingsView({ findings }: CaseVerification): HTMLElement[] {
  if (findings.length === 0) return [];
  return [section(`Findings (${findings.length})`, list(findings.map(findingWords)))];
}

const WEIGHTS = { breaks: "does not hold", undecided: "cannot be decided", questions: "is questioned", notes: "noted" };

function findingWords({ sequence, weight, code, what }: CaseFinding): string {
  return `${sequence === undefined ? "The file" : `Act ${sequence}`} (${WEIGHTS[weight]}): ${what} [${code}]`;
}

function checksView({ checks }: CaseVerification): HTMLElement {
  const rows = checks.map(({ check, looked, verdict }) => [
    check,
    looked === 0 ? "not looked at" : verdict,
    String(looked),
  ]);
  return section("Checks", table(["Check", "Result", "Looked at"], rows));
}

function timelineView(verification: CaseVerification): HTMLElement[] {
  const { acts, file } = verification;
  const names = namesIn(verification);
  const own = acts.filter(({ history }) => history.subject === file?.subject);
  if (own.length === 0) return [];
  const items = own.map((act) =>
    element(
      "li",
      act.verdict === "holds" ? {} : { class: COLOURS[act.verdict] },
      element("span", { class: "hint" }, `${londonWords(act.time)} · act ${act.sequence}`),
      element("br"),
      actWords(act, verification, names),
      ...(act.verdict === "holds" ? [] : [element("strong", {}, ` ${HEADINGS[act.verdict]}`)]),
    ),
  );
  return [section("Timeline", element("ol", { class: "timeline" }, ...items))];
}

function actWords({ placed, organisation }: CaseAct, { file }: CaseVerification, names: Names): string {
  if (placed === undefined) return `An act of ${names.organisation(organisation) ?? `organisation ${organisation}`}, which is not shown.`; // prettier-ignore
  return describe(placed.act, wholeContent(file, placed.act.content), names);
}

function wholeContent(file: CaseVerification["file"], digest: Hex): unknown {
  const content = file?.contents[digest];
  return content !== undefined && "content" in content ? content.content : undefined;
}

function contentsView({ file, acts }: CaseVerification): HTMLElement[] {
  if (file === undefined) return [];
  const shown = acts.flatMap(({ placed }) => (placed === undefined ? [] : [placed]));
  const items = shown.flatMap(({ sequence, act }) => {
    const content = file.contents[act.content];
    if (content === undefined) return [];
    const isWhole = "content" in content;
    const value = isWhole ? content.content : content.redacted.shown.map(({ path, value: part }) => ({ path, value: part })); // prettier-ignore
    const summary = `Act ${sequence}, ${act.kind}${isWhole ? "" : " (in part)"}`;
    return [element("details", {}, element("summary", {}, summary), element("pre", { tabindex: "0" }, JSON.stringify(value, null, 2)))]; // prettier-ignore
  });
  return items.length === 0 ? [] : [section("Contents", ...items)];
}

function documentsView({ file }: CaseVerification): HTMLElement[] {
  if (file === undefined) return [];
  const named = Object.values(file.contents).flatMap((content) => documentsIn(content));
  const rows = [...new Map(named.map((one) => [one.sha256, one])).values()].map(({ sha256, mediaType, size }) => {
    const bytes = file.documents[sha256];
    const here = bytes === undefined ? "not in the file" : saveLink(bytes, sha256);
    return [element("code", {}, sha256), mediaType ?? "", size === undefined ? "" : `${size} bytes`, here];
  });
  return rows.length === 0 ? [] : [section("Documents", table(["SHA-256", "Kind", "Size", "Here"], rows))];
}

/** Offered as a file of no kind, never shown in the page: a document may hold anything. */
function saveLink(base64: string, sha256: Hex): HTMLElement {
  const button = element("button", { type: "button" }, "Save");
  button.addEventListener("click", () => {
    const blob = new Blob([Uint8Array.from(bytesOfBase64(base64))], { type: "application/octet-stream" });
    const link = element("a", { href: URL.createObjectURL(blob), download: sha256.slice(2, 18) });
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return button;
}

function section(heading: string, ...children: readonly Node[]): HTMLElement {
  return element("section", {}, element("h2", {}, heading), ...children);
}

function list(items: readonly string[]): HTMLElement {
  return element("ul", {}, ...items.map((item) => element("li", {}, item)));
}

function table(head: readonly string[], rows: readonly (readonly (string | Node)[])[]): HTMLElement {
  const cells = head.map((cell) => element("th", { scope: "col" }, cell));
  const body = rows.map((row) => element("tr", {}, ...row.map((cell) => element("td", {}, cell))));
  const whole = element("table", {}, element("thead", {}, element("tr", {}, ...cells)), element("tbody", {}, ...body));
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": head.join(", ") }, whole);
}
