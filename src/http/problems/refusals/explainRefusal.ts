import { type ObjectName, PROCEDURES } from "../../../domain/acts/procedures.ts";
import { stateOfCode, stateWords } from "../../../domain/acts/stateNames.ts";
import { whatMayHappen } from "../../../domain/acts/whatMayHappen.ts";
import { londonWords, londonWordsToTheSecond } from "../../../domain/londonTime.ts";
import { rolesInWords } from "../../../domain/roles.ts";
import { Problem } from "../../../problems/Problem.ts";
import { agreementRefusals } from "./agreementRefusals.ts";
import { directoryRefusals } from "./directoryRefusals.ts";
import { logRefusals } from "./logRefusals.ts";
import { milestoneRefusals } from "./milestoneRefusals.ts";
import { paymentRefusals } from "./paymentRefusals.ts";
import { planRefusals } from "./planRefusals.ts";
import type { RefusalTable, RefusalWords } from "./RefusalWords.ts";
import { tenderRefusals } from "./tenderRefusals.ts";

type Value = string | number | boolean;

/** Why a contract refused: the name of its error and that error's values by name. */
export interface Refused {
  readonly error: string;
  readonly args: Readonly<Record<string, Value>>;
}

/** Every error of our contracts, in words. */
export const refusals: RefusalTable = {
  ...logRefusals,
  ...directoryRefusals,
  ...planRefusals,
  ...tenderRefusals,
  ...agreementRefusals,
  ...milestoneRefusals,
  ...paymentRefusals,
};

/** A contract's refusal as a problem: in words for people, with name and values for programs. */
export function explainRefusal({ error, args }: Refused): Problem {
  const words = Object.hasOwn(refusals, error) ? refusals[error] : undefined;
  const members = { error, values: args };
  if (words === undefined) {
    const detail = `The contract refuses the act with ${error}, which this version of the service cannot put into words.`;
    return new Problem("act-refused", detail, { members });
  }
  const detail = [fill(words.says, args), words.so, ...insteadOf(words, args)].join(" ");
  return new Problem(words.problem ?? "act-refused", detail, { members });
}

function insteadOf({ instead }: RefusalWords, args: Refused["args"]): string[] {
  if (instead === undefined) return [];
  const code = args[instead.state];
  if (typeof code !== "number") return [];
  const state = stateOfCode(instead.of, code);
  return state === undefined ? [] : [whatMayHappen(PROCEDURES[instead.of], state)];
}

function fill(template: string, args: Refused["args"]): string {
  const isClose = areWithinAMinute(template, args);
  return template.replaceAll(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form: string | undefined) =>
    inWords(Object.hasOwn(args, name) ? args[name] : undefined, isClose && form === "time" ? "second" : form),
  );
}

/** Whether two different times would read the same: "passed at 12:00; it is 12:00 now" helps nobody. */
function areWithinAMinute(template: string, args: Refused["args"]): boolean {
  const names = [...template.matchAll(/\{(\w+):time\}/g)].map(([, name = ""]) => name);
  const times = new Set(names.flatMap((name) => (typeof args[name] === "number" ? [args[name]] : [])));
  return new Set([...times].map(londonWords)).size < times.size;
}

function inWords(value: Value | undefined, form: string | undefined): string {
  if (value === undefined) return "(not given)";
  if (form === undefined || typeof value !== "number") return value === zero ? "nothing" : String(value);
  if (form === "time") return londonWords(value);
  if (form === "second") return londonWordsToTheSecond(value);
  if (form === "money") return amount(value);
  if (form === "roles") return rolesInWords(value);
  return isObject(form) ? stateInWords(form, value) : String(value);
}

function isObject(form: string): form is ObjectName {
  return Object.hasOwn(PROCEDURES, form);
}

/** The contracts answer 0 for what they do not know. */
function stateInWords(object: ObjectName, code: number): string {
  const state = stateOfCode(object, code);
  if (state !== undefined) return stateWords(object, state);
  return code === 0 ? "unknown" : `in state ${code}, which this version of the service cannot put into words`;
}

const zero = `0x${"0".repeat(64)}`;

/** Minor units with two digits; the contract's error does not say of which currency. */
function amount(minorUnits: number): string {
  const [whole = "", fraction = ""] = (minorUnits / 100).toFixed(2).split(".");
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",")}.${fraction}`;
}
