import { z } from "zod";
import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import type { Meaning, SignedValue } from "../../src/domain/acts/values/SignedValue.ts";
import { memberWords } from "../../src/domain/entry/memberWords.ts";
import { isOptional, membersOf } from "../../src/domain/entry/schemaParts.ts";
import { refusals as refusalWords } from "../../src/http/problems/refusals/explainRefusal.ts";
import { anchor, capital } from "./moveWords.ts";

/** One act on a page: who, when, what is signed, what its content says and what refuses it. */
export function actSection(
  definition: AnyActDefinition,
  facts: readonly string[],
  refusals: readonly string[],
): string {
  const { kind, called, what, rule, envelope, note } = definition;
  return [
    `### ${called}`,
    `\`${kind}\`. ${what}`,
    [
      `- **Rule:** ${rule}`,
      ...facts,
      `- **Builds on:** ${envelope.builtOn}.`,
      ...(note === undefined ? [] : [`- **Note:** ${note}`]),
    ].join("\n"),
    valuesTable(definition),
    contentTable(definition),
    refusalList(refusals),
  ].join("\n\n");
}

function valuesTable({ values }: AnyActDefinition): string {
  const rows = Object.entries(values).map(
    ([name, value]) => `| \`${name}\` | ${capital(value.what)} | ${reading(value.meaning)} | ${sayer(value)} |`,
  );
  if (rows.length === 0) return "**What is signed:** nothing beyond the envelope.";
  return [
    "**What is signed**\n",
    "| value | what it is | written as | who says it |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function sayer({ saidBy }: SignedValue): string {
  if (typeof saidBy !== "string") return `the content, at \`${saidBy.content || "/"}\``;
  return SAYERS[saidBy];
}

const SAYERS: Readonly<Record<Extract<SignedValue["saidBy"], string>, string>> = {
  records: "the records; the signer, where several could be meant",
  signer: "the signer",
  newKey: "the new key",
};

/** How a value is written in the signed act. */
function reading(meaning: Meaning): string {
  switch (meaning.is) {
    case "act":
      return meaning.of === undefined ? "the hash of that act" : "the hash of the act that began it";
    case "subject":
      return "the id of its history";
    case "organisation":
      return "its number";
    case "amount":
      return meaning.basis === "net" ? "pence, excluding VAT" : "pence";
    case "currency":
      return "a currency code, such as GBP";
    case "rate":
      return "hundredths of a percent";
    case "day":
    case "moment":
      return `${meaning.is === "day" ? "the first second of the day in London" : "a time, to the second"}${meaning.mayBeNone ? ", or 0 for none" : ""}`;
    case "code":
      return `a code: [${meaning.list.name}](../contents.md#${anchor(meaning.list.name)})`;
    case "roles":
      return "a set of roles";
    case "key":
      return "the key";
    case "contract":
      return "an address";
    case "digest":
      return "the digest of the text";
    case "number":
      return "a number";
    case "flag":
      return "yes or no";
    case "list":
      return `a list; of each: ${Object.keys(meaning.members).join(", ")}`;
  }
}

function contentTable({ kind, content }: AnyActDefinition): string {
  const link = `[contents](../contents.md#${anchor(kind)})`;
  const members = content instanceof z.ZodObject ? [...membersOf(content)] : [];
  if (members.length === 0) return `**What its content says:** see ${link}.`;
  const rows = members.map(([name, schema]) => {
    const { label, hint = "" } = memberWords(name, schema);
    return `| \`${name}\` | ${[capital(label), hint].filter((words) => words !== "").join(": ")} | ${isOptional(schema) ? "no" : "yes"} |`;
  });
  return [
    `**What its content says** (in full: ${link})\n`,
    "| member | what it says | required |",
    "|---|---|---|",
    ...rows,
  ].join("\n");
}

function refusalList(names: readonly string[]): string {
  const any = "[what refuses any act](README.md#what-refuses-any-act)";
  if (names.length === 0) return `**What refuses it:** ${any}.`;
  return [`**What refuses it**, besides ${any}\n`, ...names.map(refusalLine)].join("\n");
}

/** A refusal names the values concerned, which a page about all acts cannot. */
export function refusalLine(name: string): string {
  const words = Object.hasOwn(refusalWords, name) ? refusalWords[name] : undefined;
  const says = words === undefined ? "" : ` ${words.says.replaceAll(/\{(\w+)[^}]*\}/g, "*$1*")} ${words.so}`;
  return `- \`${name}\`:${says}`;
}
