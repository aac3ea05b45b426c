import { z } from "zod";
import { agreementSchema, milestoneSchema, variationSchema } from "../../src/domain/acts/agreement/agreementContent.ts";
import { authoritySchema } from "../../src/domain/acts/contents/authority.ts";
import { daySchema, momentSchema } from "../../src/domain/acts/contents/dates.ts";
import { listedDocumentSchema } from "../../src/domain/acts/contents/documents.ts";
import { ocidSchema } from "../../src/domain/acts/contents/ocid.ts";
import { contactSchema, partySchema } from "../../src/domain/acts/contents/parties.ts";
import { allDefinitions } from "../../src/domain/acts/definitionOf.ts";
import { identifierSchema, keyLabelSchema } from "../../src/domain/acts/directory/organisationContent.ts";
import { groundSchema } from "../../src/domain/acts/procurement/procurementContent.ts";
import type { Codelist } from "../../src/domain/codelists/Codelist.ts";
import { currencySchema } from "../../src/domain/currency.ts";
import { documentReferenceSchema } from "../../src/domain/DocumentReference.ts";
import { memberWords, spaced } from "../../src/domain/entry/memberWords.ts";
import { membersOf as membersOfObject, withoutOptional } from "../../src/domain/entry/schemaParts.ts";
import { bytes32Schema } from "../../src/domain/Hex.ts";
import { moneySchema } from "../../src/domain/money.ts";
import { kindLine } from "./kindLine.ts";

const INTRO = `# Contents

What an act's content says, by kind. The act signs the content's digest ([format.md](format.md), "Content"); where a value stands both in the signed act and in the content (an amount, a day, a milestone, a supplier), a content that says otherwise is refused, and \`verify\` finds one that slipped in. Contents are strict: a member that is not listed here is refused, and so is \`null\`; what is not known is left out.

Nobody has to write all of it. \`npx counterfoil draft KIND\`, or \`/api/acts/draft\`, begins a content with what the records say. Where an act is prepared (\`npx counterfoil act\`, the client, \`/api/acts/prepare\`), a moment may be London time (\`2026-03-02 12:00\`; refused where the clocks skip or repeat it, until an offset says which is meant), \`vat\` and \`gross\` may be left out where \`net\`, \`vatRate\` and \`currency\` are given (VAT is rounded half up to the minor unit), and the values that the act signs are taken from the content. What a signer says besides stands below each kind: codes as words, days and times as London's. What is signed and recorded is always the full form.

This page is written from the schemas by \`node scripts/writeContentsPage.ts\`.

*Text* has no control characters and no marks that turn the reading direction. *Day* is a day in London, \`2025-06-30\`; the act signs its first second. *Moment* is UTC to the second, \`2025-06-30T11:00:00Z\`. *Bytes32* is \`0x\` and 64 lower-case hexadecimal digits. *Currency* is an ISO 4217 code. *Ocid* is an open contracting id, prefix in lower case. *KeyLabel* is a code such as \`procurement-2\`. *MediaType* is one such as \`application/pdf\`. A *word* is one of the list of codes named, below; the act signs its number. Amounts are in minor units (pence). All members that name people name posts: no content has a place for a person's name.
`;

/** Named instead of spelled out: the introduction says what they are. */
const SCALARS = {
  Day: daySchema,
  Moment: momentSchema,
  Bytes32: bytes32Schema,
  Currency: currencySchema,
  Ocid: ocidSchema,
  KeyLabel: keyLabelSchema,
  MediaType: documentReferenceSchema.shape.mediaType,
};

const SHARED = {
  Money: moneySchema,
  Party: partySchema,
  Authority: authoritySchema,
  Document: listedDocumentSchema,
  Contact: contactSchema,
  Identifier: identifierSchema,
  Ground: groundSchema,
  Milestone: milestoneSchema,
  Agreement: agreementSchema,
  Variation: variationSchema,
};

const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ ...SCALARS, ...SHARED })) names.add(schema, { id });

const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { metadata: names, io: "input", unrepresentable: "any" });

type JsonSchema = z.core.JSONSchema.JSONSchema | boolean;

/** The page docs/contents.md. */
export function contentsPage(lists: readonly Codelist[]): string {
  const listNames = new Map(lists.map((list) => [list.words.join(), list.name]));
  const section = (name: string, schema: z.ZodType) => sectionOf(name, schema, listNames);
  return [
    INTRO.trimEnd(),
    "## Parts that contents share",
    ...Object.entries(SHARED).map(([name, schema]) => section(name, schema)),
    "## Contents by kind of act",
    ...allDefinitions().map((one) => `${section(one.kind, one.content)}\n\n${kindLine(one)}`),
    "## Codes",
    ...lists.map(codeTable),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

type ListNames = ReadonlyMap<string, string>;

function sectionOf(name: string, schema: z.ZodType, lists: ListNames): string {
  const json = schemaOf(schema);
  const reference = typeof json.$ref === "string" && !(name in SHARED) ? refName(json.$ref) : undefined;
  if (reference !== undefined) return `### ${name}\n\nA ${reference}.`;
  const own = json.$ref === undefined ? json : (json.$defs?.[name] ?? json);
  const rows = membersOf(own, "", lists).map(
    ([path, type, isRequired]) => `| \`${path}\` | ${type} | ${isRequired ? "yes" : ""} | ${wordsAt(schema, path)} |`,
  );
  if (rows.length === 0) return `### ${name}\n\nNothing.`;
  return [`### ${name}\n`, "| member | is | required | says |", "|---|---|---|---|", ...rows].join("\n");
}

/** What pages and forms call a member, and what belongs there. */
function wordsAt(schema: z.ZodType, path: string): string {
  const names = path.replaceAll("[]", "").split(".");
  const name = names.at(-1) ?? "";
  const found = names.reduce<z.ZodType | undefined>((at, name) => at && memberNamed(at, name), schema);
  const { label, hint } = memberWords(name, found);
  return [label === spaced(name) ? undefined : label, hint]
    .filter((words) => words !== undefined)
    .join(": ")
    .replaceAll("|", "\\|");
}

function memberNamed(schema: z.ZodType, name: string): z.ZodType | undefined {
  const inner = withoutOptional(schema);
  if (inner instanceof z.ZodArray)
    return inner.element instanceof z.ZodType ? memberNamed(inner.element, name) : undefined;
  return inner instanceof z.ZodObject ? membersOfObject(inner).get(name) : undefined;
}

/** Members with those of objects inside them, as path, type and whether they are required. */
function membersOf(
  schema: JsonSchema,
  prefix: string,
  lists: ListNames,
): [path: string, type: string, isRequired: boolean][] {
  if (typeof schema === "boolean") return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const path = `${prefix}${name}`;
    const inside = isObject(member)
      ? membersOf(member, `${path}.`, lists)
      : isList(member) && isObject(member.items)
        ? membersOf(member.items, `${path}[].`, lists)
        : [];
    return [
      [path, typeWords(member, lists), schema.required?.includes(name) ?? false] as [string, string, boolean],
      ...inside,
    ];
  });
}

type ListSchema = z.core.JSONSchema.JSONSchema & { items: z.core.JSONSchema.JSONSchema };

function isObject(schema: JsonSchema): schema is z.core.JSONSchema.JSONSchema {
  return typeof schema === "object" && schema.type === "object" && schema.properties !== undefined;
}

function isList(schema: JsonSchema): schema is ListSchema {
  return (
    typeof schema === "object" &&
    schema.type === "array" &&
    typeof schema.items === "object" &&
    !Array.isArray(schema.items)
  );
}

function typeWords(schema: JsonSchema, lists: ListNames): string {
  if (typeof schema === "boolean") return "any JSON";
  if (schema.$ref !== undefined) return refName(schema.$ref);
  if (isList(schema))
    return `list of ${typeWords(schema.items, lists)}${schema.maxItems === undefined ? "" : `, at most ${schema.maxItems}`}`;
  if (schema.anyOf !== undefined)
    return schema.anyOf.map((alternative) => alternativeWords(alternative, lists)).join(", or ");
  if (schema.enum !== undefined) return enumWords(schema.enum, lists);
  if (schema.type === "object") return schema.properties === undefined ? "any JSON object" : "object";
  if (schema.type === "integer") return `integer ${schema.minimum ?? ""}…${limit(schema.maximum)}`;
  if (schema.type === "boolean") return "true or false";
  return stringWords(schema);
}

function stringWords({ format, pattern, maxLength }: z.core.JSONSchema.JSONSchema): string {
  if (format === "email") return "mailbox";
  if (format === "uri") return "address (URL)";
  if (pattern !== undefined) return `text \`${pattern.replaceAll("|", "\\|")}\``;
  return maxLength === undefined ? "text" : `text, at most ${maxLength}`;
}

function alternativeWords(schema: JsonSchema, lists: ListNames): string {
  const members = membersOf(schema, "", lists).map(
    ([path, type, isRequired]) => `\`${path}\` ${type}${isRequired ? "" : " (may be left out)"}`,
  );
  return members.length === 0 ? typeWords(schema, lists) : `{ ${members.join("; ")} }`;
}

function enumWords(words: readonly unknown[], lists: ListNames): string {
  const list = lists.get(words.join());
  return list === undefined ? words.map((word) => `\`${String(word)}\``).join(", ") : `word: ${list}`;
}

function limit(maximum: number | undefined): string {
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? "" : String(maximum);
}

function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

function codeTable({ name, entries }: Codelist): string {
  const rows = entries.map(([code, word, text]) => `| ${code} | \`${word}\` | ${text} |`);
  return [`### ${name[0]?.toUpperCase()}${name.slice(1)}\n`, "| code | word | text |", "|---|---|---|", ...rows].join(
    "\n",
  );
}
