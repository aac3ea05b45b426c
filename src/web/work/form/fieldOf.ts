import { z } from "zod";
import { listedDocumentSchema } from "../../../domain/acts/contents/documents.ts";
import { isParty, partySchema } from "../../../domain/acts/contents/parties.ts";
import { kindOf } from "../../../domain/contentKinds.ts";
import { documentReferenceSchema } from "../../../domain/DocumentReference.ts";
import { type MemberWords, memberWords } from "../../../domain/entry/memberWords.ts";
import { isOptional, membersOf, withoutOptional } from "../../../domain/entry/schemaParts.ts";
import { codeInWords } from "../../../domain/entry/textWords.ts";
import { sentence } from "../../page/pageFilters.ts";
import type { Choice, FormField } from "./FormField.ts";

/** What may be chosen beside what schemas say themselves. */
export interface Choices {
  /** Each stands for a party as contents name it. */
  readonly organisations: readonly Choice[];
  /** By JSON pointer into the content: things of the records, such as agreements. */
  readonly things: ReadonlyMap<string, readonly Choice[]>;
}

/** Where a field stands: on its page, and in the whole content. */
interface Place {
  readonly at: string;
  readonly inContent: string;
}

/** Longer texts get several lines. */
const LONG = 250;

/** The field for a part of a content. @param name of the member that it is */
export function fieldOf(name: string, schema: z.ZodType, choices: Choices, place: Place): FormField {
  const words = memberWords(name, schema);
  const common = { at: place.at, ...labelled(words), isOptional: isOptional(schema) };
  const inner = withoutOptional(schema);
  const things = choices.things.get(place.inContent);
  if (things !== undefined) return { ...common, is: "choice", choices: things };
  const kind = kindOf(inner);
  if (kind?.is === "code") return { ...common, is: "choice", choices: kind.entries.map(choiceOfCode) };
  if (kind !== undefined) return { ...common, is: kind.is };
  if (inner instanceof z.ZodObject) return { ...common, ...objectField(inner, choices, place) };
  if (inner instanceof z.ZodArray) return { ...common, ...arrayField(inner) };
  if (inner instanceof z.ZodUnion) return { ...common, ...eitherField(inner, choices, place) };
  return { ...common, ...plainField(inner, words) };
}

function labelled({ label, hint }: Pick<MemberWords, "label" | "hint">) {
  return { label: sentence(label), hint: hint === undefined ? undefined : sentence(hint) };
}

type Rest<F> = F extends unknown ? Omit<F, "at" | "label" | "hint" | "isOptional"> : never;
type FieldType = Rest<FormField>;

function plainField(schema: z.ZodType, { unit }: MemberWords): FieldType {
  if (schema instanceof z.ZodBoolean) return { is: "choice", choices: YES_OR_NO };
  if (schema instanceof z.ZodEnum) return { is: "choice", choices: schema.options.map(String).map(choiceOfWord) };
  if (schema instanceof z.ZodNumber) return { is: "number", unit };
  if (schema instanceof z.ZodRecord) return { is: "json" };
  return { is: "text", isLong: isLong(schema), unit };
}

function objectField(schema: z.ZodObject, choices: Choices, place: Place): FieldType {
  if (isDocument(schema)) return { is: "document", fields: documentFields(schema, choices, place) };
  const fields = [...membersOf(schema)].flatMap(([name, member]): FormField[] => {
    if (!isParty(schema)) return [fieldOf(name, member, choices, below(place, name))];
    if (name === "organisation") return [partyField(place, choices.organisations)];
    return name in partySchema.shape ? [] : [fieldOf(name, member, choices, below(place, name))];
  });
  return { is: "group", fields };
}

/** What its author says of a document; digest, size and media type follow from the bytes. */
function documentFields(schema: z.ZodObject, choices: Choices, place: Place): FormField[] {
  const said = [...membersOf(schema)].filter(([name]) => !(name in documentReferenceSchema.shape));
  return said.map(([name, member]) => fieldOf(name, member, choices, below(place, name)));
}

/** An organisation is chosen by its name; its number and identifier follow. */
function partyField({ at }: Place, organisations: readonly Choice[]): FormField {
  const common = { at, label: "Organisation", hint: undefined, isOptional: false };
  return { ...common, is: "choice", choices: organisations, isPartOf: true };
}

function arrayField({ element }: z.ZodArray): FieldType {
  if (element === listedDocumentSchema) return { is: "list", of: "documents" };
  if (!(element instanceof z.ZodType)) return { is: "json" };
  const kind = kindOf(element);
  if (kind?.is === "code") return { is: "choices", choices: kind.entries.map(choiceOfCode) };
  if (element instanceof z.ZodEnum) return { is: "choices", choices: element.options.map(String).map(choiceOfWord) };
  if (element instanceof z.ZodObject) return { is: "list", of: "items" };
  return { is: "texts", isLong: isLong(element) };
}

function eitherField({ options }: z.ZodUnion, choices: Choices, place: Place): FieldType {
  const fields = options.flatMap((option): FormField[] => {
    if (!(option instanceof z.ZodObject)) return [];
    const [[first, member] = []] = membersOf(option);
    const label = sentence(memberWords(first ?? "", member).label);
    return [{ at: place.at, label, hint: undefined, isOptional: false, ...objectField(option, choices, place) }];
  });
  return { is: "either", fields };
}

function below({ at, inContent }: Place, name: string): Place {
  return { at: `${at}/${name}`, inContent: `${inContent}/${name}` };
}

function isDocument(schema: z.ZodObject): boolean {
  return schema.shape["sha256"] === documentReferenceSchema.shape.sha256;
}

function isLong(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString && (schema.maxLength ?? 0) > LONG;
}

const YES_OR_NO: readonly Choice[] = [
  { key: "yes", text: "Yes", stands: true },
  { key: "no", text: "No", stands: false },
];

export function choiceOfCode([, word, text]: readonly [number, string, string]): Choice {
  return { key: word, text: sentence(text), stands: word };
}

function choiceOfWord(word: string): Choice {
  return { key: word, text: sentence(codeInWords(word)), stands: word };
}
