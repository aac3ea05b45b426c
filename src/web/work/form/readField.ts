import { asRecord } from "../../../domain/entry/asRecord.ts";
import { parseLondonTime, startOfLondonDay, toRfc3339 } from "../../../domain/londonTime.ts";
import { LondonTimeUnclear } from "../../../domain/LondonTimeUnclear.ts";
import { withMember } from "../draft/pointers.ts";
import { clockOf } from "./clockOf.ts";
import { type FormField, inputName } from "./FormField.ts";
import { minorUnitsOf } from "./pounds.ts";
import type { Typed } from "./typedOf.ts";

/** What is wrong with an answer, and where. */
export interface FieldError {
  /** Name of the input. */
  readonly name: string;
  readonly message: string;
}

/** An answer as it was typed; undefined where nothing was. What is wrong is left out of it. */
export interface Answered {
  readonly answer: unknown;
  readonly errors: readonly FieldError[];
}

const NOTHING: Answered = { answer: undefined, errors: [] };
const right = (answer: unknown): Answered => ({ answer, errors: [] });

/** Reads what was typed into a field. @param stood the answer before, of which other pages keep their parts */
export function readField(field: FormField, typed: Typed, stood: unknown): Answered {
  const wrong = wrongAt(field);
  switch (field.is) {
    case "day":
      return readDay(field, typed, wrong);
    case "moment":
      return readMoment(field, typed, wrong);
    case "money":
      return readMoney(field, typed, wrong);
    case "group":
      return readGroup(field, typed, stood);
    case "either":
      return readGroup(field.fields[Number(textIn(typed, inputName(field.at)) ?? -1)], typed, undefined);
    case "list":
      return right(stood);
    case "document":
      return readDocument(field, typed, stood);
    default:
      return readPlain(field, typed, stood);
  }
}

function wrongAt({ at }: FormField): Wrong {
  return (message, part) => ({ answer: undefined, errors: [{ name: inputName(at, part), message }] });
}

type Plain = Is<"text" | "number" | "json" | "choice" | "choices" | "texts">;

function readPlain(field: Plain, typed: Typed, stood: unknown): Answered {
  const text = textIn(typed, inputName(field.at));
  if (field.is === "choices") return readChoices(field, typed);
  if (field.is === "texts") return right(filled(textsIn(typed, inputName(field.at))));
  if (text === undefined) return NOTHING;
  if (field.is === "json") return readJson(field, text, wrongAt(field));
  if (field.is === "choice") return right(field.choices.find(({ key }) => key === text)?.stands ?? stood);
  if (field.is === "text") return right(text);
  if (/^\d{1,15}$/.test(text)) return right(Number(text));
  return wrongAt(field)(`${field.label} must be a whole number, like 12`);
}

type Wrong = (message: string, part?: string) => Answered;
type Is<Name extends FormField["is"]> = Extract<FormField, { is: Name }>;

function readGroup(group: FormField | undefined, typed: Typed, stood: unknown): Answered {
  if (group?.is !== "group") return NOTHING;
  const errors: FieldError[] = [];
  let answer: unknown = {};
  for (const field of group.fields) {
    const isWhole = field.at === group.at;
    const pointer = field.at.slice(group.at.length);
    const before = isWhole ? stood : asRecord(stood)?.[pointer.slice(1)];
    const read = readField(field, typed, before);
    errors.push(...read.errors);
    if (read.answer === undefined) continue;
    answer = isWhole ? { ...asRecord(answer), ...asRecord(read.answer) } : withMember(answer, pointer, read.answer);
  }
  return { answer: Object.keys(asRecord(answer) ?? {}).length === 0 ? undefined : answer, errors };
}

/** What is said of a document, with the bytes that it has. */
function readDocument(field: Is<"document">, typed: Typed, stood: unknown): Answered {
  const bytes = asRecord(stood);
  if (bytes === undefined) return NOTHING;
  const { sha256, mediaType, size } = bytes;
  const { answer, errors } = readGroup({ ...field, is: "group" }, typed, stood);
  return { answer: { sha256, mediaType, size, ...asRecord(answer) }, errors };
}

function readChoices({ at, choices }: Is<"choices">, typed: Typed): Answered {
  const keys = typed.getAll(inputName(at));
  return right(filled(choices.filter(({ key }) => keys.includes(key)).map(({ stands }) => stands)));
}

function readJson({ label }: FormField, text: string, wrong: Wrong): Answered {
  try {
    const answer: unknown = JSON.parse(text);
    return right(answer);
  } catch {
    return wrong(`${label} must be JSON`);
  }
}

function readDay({ at, label }: FormField, typed: Typed, wrong: Wrong): Answered {
  const day = dayIn(typed, at);
  if (day === undefined) return NOTHING;
  return isDay(day) ? right(day) : wrong(`${label} must be a real date, like 31 3 2026`, "day");
}

function readMoment({ at, label }: FormField, typed: Typed, wrong: Wrong): Answered {
  const [day, time] = [dayIn(typed, at), textIn(typed, inputName(at, "time"))];
  if (day === undefined && time === undefined) return NOTHING;
  if (day === undefined || !isDay(day)) return wrong(`${label} must be a real date, like 31 3 2026`, "day");
  const clock = time === undefined ? undefined : clockOf(time);
  if (clock === undefined) return wrong(`${label} must have a time, like 12:00 or 5:30pm`, "time");
  try {
    return right(toRfc3339(parseLondonTime(`${day} ${clock}`)));
  } catch (error) {
    if (!(error instanceof LondonTimeUnclear)) throw error;
    const isTwice = "happens twice that night: write BST or GMT after the time for the one you mean";
    return wrong(`${label} ${error.isTwice ? isTwice : "does not exist: the clocks go forward that night"}`, "time");
  }
}

function readMoney({ at, label }: FormField, typed: Typed, wrong: Wrong): Answered {
  const [net, rate] = [textIn(typed, inputName(at, "net")), textIn(typed, inputName(at, "rate"))];
  if (net === undefined) return NOTHING;
  const currency = textIn(typed, inputName(at, "currency")) ?? "GBP";
  const minor = minorUnitsOf(net, currency);
  if (minor === undefined) return wrong(`${label} must be an amount, like 12,500 or 12,500.50`, "net");
  const percent = Number(rate?.replace(/%$/, "") ?? Number.NaN);
  const vatRate = Math.round(percent * 100);
  if (!(vatRate >= 0 && vatRate <= 10_000))
    return wrong(`The VAT rate of ${label.toLowerCase()} must be a percentage, like 20`, "rate");
  return right({ net: minor, vatRate, currency });
}

/** The day that was typed, whether there is one or not; undefined where nothing was. */
function dayIn(typed: Typed, at: string): string | undefined {
  const [day, month, year] = ["day", "month", "year"].map((part) => textIn(typed, inputName(at, part)));
  if (day === undefined && month === undefined && year === undefined) return undefined;
  return `${year ?? ""}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
}

function isDay(day: string): boolean {
  try {
    return startOfLondonDay(day) > 0;
  } catch {
    return false;
  }
}

function textIn(typed: Typed, name: string): string | undefined {
  return textsIn(typed, name)[0];
}

/** Browsers send line ends as CR LF; nobody means the CR. */
function textsIn(typed: Typed, name: string): string[] {
  return typed
    .getAll(name)
    .map((text) => text.replaceAll("\r\n", "\n").trim())
    .filter((text) => text !== "");
}

function filled(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length === 0 ? undefined : list;
}
