import { asRecord } from "../../../domain/entry/asRecord.ts";
import { fromRfc3339, londonDate, londonTimeOfDay } from "../../../domain/londonTime.ts";
import { memberAt } from "../draft/pointers.ts";
import { type FormField, inputName } from "./FormField.ts";
import { decimalOf } from "./pounds.ts";

/** What stands in a form's inputs, by their names. */
export type Typed = URLSearchParams;

/** An answer as its author would type it. */
export function typedOf(field: FormField, answer: unknown): Typed {
  const typed = new URLSearchParams();
  type(field, answer, typed);
  return typed;
}

type Say = (text: string, part?: string) => void;

function type(field: FormField, answer: unknown, typed: Typed): void {
  if (answer === undefined) return;
  const say: Say = (text, part) => typed.append(inputName(field.at, part), text);
  switch (field.is) {
    case "group":
    case "document":
      return field.fields.forEach((part) => type(part, partOf(field.at, part, answer), typed));
    case "either":
      return typeEither(field.fields, answer, typed, say);
    case "choices":
    case "texts":
      return listOf(answer).forEach((one) => say(keyOf(one)));
    default:
      return typePlain(field.is, answer, say);
  }
}

function typePlain(is: FormField["is"], answer: unknown, say: Say): void {
  if (is === "json") return say(JSON.stringify(answer, null, 2));
  if (is === "day") return sayDay(keyOf(answer), say);
  if (is === "moment") return sayMoment(keyOf(answer), say);
  if (is === "money") return sayMoney(asRecord(answer) ?? {}, say);
  if (is === "text" || is === "number" || is === "choice") say(keyOf(answer));
}

/** The group's answer itself, where a choice stands for several of its members. */
function partOf(group: string, part: FormField, answer: unknown): unknown {
  return part.at === group ? answer : memberAt(answer, part.at.slice(group.length));
}

function typeEither(fields: readonly FormField[], answer: unknown, typed: Typed, say: Say): void {
  const members = Object.keys(asRecord(answer) ?? {});
  const chosen = fields.findIndex(
    (field) => field.is === "group" && members.every((name) => field.fields.some(({ at }) => at.endsWith(`/${name}`))),
  );
  const field = fields[chosen];
  if (field === undefined || members.length === 0) return;
  say(String(chosen));
  type(field, answer, typed);
}

/** What is no day yet is left for its author to type. */
function sayDay(day: string, say: Say): void {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return;
  say(String(Number(date)), "day");
  say(String(Number(month)), "month");
  say(year, "year");
}

function sayMoment(moment: string, say: Say): void {
  const local = /^\d{4}-\d{2}-\d{2} (\d{2}:\d{2})/.exec(moment);
  const seconds = local === null ? fromRfc3339(moment) : undefined;
  sayDay(seconds === undefined ? moment : londonDate(seconds), say);
  say(seconds === undefined ? (local?.[1] ?? "") : londonTimeOfDay(seconds), "time");
}

function sayMoney({ net, vatRate, currency }: Readonly<Record<string, unknown>>, say: Say): void {
  const unit = typeof currency === "string" ? currency : "GBP";
  if (typeof net === "number") say(decimalOf(net, unit), "net");
  if (typeof vatRate === "number") say(String(vatRate / 100), "rate");
  say(unit, "currency");
}

/** A text, number or choice as a form sends it: a party by its number. */
function keyOf(answer: unknown): string {
  if (typeof answer === "string" || typeof answer === "number") return String(answer);
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  const party = asRecord(answer)?.["organisation"];
  return typeof party === "number" ? String(party) : "";
}

export function listOf(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}
