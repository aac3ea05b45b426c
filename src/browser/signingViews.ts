import { newKeyOf } from "../domain/acts/newKeyOf.ts";
import { keyInWords } from "../domain/keyInWords.ts";
import { londonWords } from "../domain/londonTime.ts";
import type { SignedReceipt } from "../domain/receipt.ts";
import { bullets, element, paragraph } from "./element.ts";
import type { JudgedAct } from "./judge.ts";

const KB = 1000;

/** What was computed and compared here, and the act in words. */
export function checkedView({ description, act, notes, documents, ledger }: JudgedAct): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "cf-signing" },
    element("h2", { class: "govuk-heading-m", id: "cf-signing" }, "What you sign"),
    element("div", { class: "govuk-inset-text", "data-act-in-words": "" }, description),
    ...newKeyLines(act),
    ...(notes.length > 0 ? [bullets(notes)] : []),
    element("h3", { class: "govuk-heading-s" }, "Checked in this browser"),
    bullets([
      `The ledger is ${ledger.chainId}${ledger.sandbox ? ", a sandbox: nothing in it has legal effect" : ", the one you signed for before or sign for first"}.`,
      "The act says what the text to be signed says, and builds on the act that you saw.",
      ...documents.map((document) => documentLine(document)),
      `It can be recorded until ${londonWords(act.validUntil)}.`,
    ]),
    paragraph("What you sign is public and cannot be undone. A later act can only add to it."),
  );
}

/** A server that put in another key would have to show other words here, which it cannot. */
function newKeyLines(act: JudgedAct["act"]): HTMLElement[] {
  const key = newKeyOf(act)?.key;
  if (key === undefined) return [];
  return [
    paragraph("The four words of the new key, as this browser has them: ", element("strong", {}, keyInWords(key))),
  ];
}

function documentLine({ title, href, size }: JudgedAct["documents"][number]): HTMLElement {
  const link = element(
    "a",
    { class: "govuk-link", href, target: "_blank", rel: "noopener" },
    `${title} (opens in a new tab)`,
  );
  const words = `, ${Math.max(1, Math.round(size / KB))} kB: the bytes are those that the act names`;
  return element("span", {}, link, words);
}

/** The receipt, checked here, to keep as a file. */
export function receiptView(signed: SignedReceipt, called: string): HTMLElement {
  const { receipt } = signed;
  const file = new Blob([`${JSON.stringify(signed, null, 2)}\n`], { type: "application/json" });
  const link = element(
    "a",
    { class: "govuk-link", href: URL.createObjectURL(file), download: `receipt-${receipt.sequence}.json` },
    "Save the receipt",
  );
  return element(
    "div",
    { class: "govuk-panel govuk-panel--confirmation cf-recorded", role: "status" },
    element("h2", { class: "govuk-panel__title" }, `${called}: recorded`),
    element("div", { class: "govuk-panel__body" }, `Act ${receipt.sequence}, ${londonWords(receipt.time)}`),
    element(
      "div",
      { class: "cf-recorded__receipt" },
      paragraph("The receipt was checked in this browser. Keep it: it shows later whether somebody dropped the act."),
      paragraph(link, " · ", element("a", { class: "govuk-link", href: `/acts/${receipt.actHash}` }, "Open the act")),
    ),
  );
}
