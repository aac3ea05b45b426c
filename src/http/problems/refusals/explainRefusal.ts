import { PROCEDURES } from "../../../domain/acts/procedures.ts";
import { stateOfCode } from "../../../domain/acts/stateNames.ts";
import { whatMayHappen } from "../../../domain/acts/whatMayHappen.ts";
import { londonWords } from "../../../domain/londonTime.ts";
import { Problem } from "../../../problems/Problem.ts";
import { agreementRefusals } from "./agreementRefusals.ts";
import { directoryRefusals } from "./directoryRefusals.ts";
import { logRefusals } from "./logRefusals.ts";
import { milestoneRefusals } from "./milestoneRefusals.ts";
import { paymentRefusals } from "./paymentRefusals.ts";
import { planRefusals } from "./planRefusals.ts";
import { NO_NAMES, type RefusalNames, type Value, valueInWords } from "./refusalValues.ts";
import type { RefusalTable, RefusalWords } from "./RefusalWords.ts";
import { tenderRefusals } from "./tenderRefusals.ts";

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

/** Longest `detail`: what somebody reads at a terminal before deciding what to do. */
const LONGEST_DETAIL = 400;

/** How much of a name is said, where it has to be cut so that the whole stays readable. */
const LONGEST_NAMES = [90, 48, 24];

/**
 * A contract's refusal as a problem: in words for people, with name and values for programs.
 * @param known names of what the error's values stand for, as far as they could be read
 */
export function explainRefusal({ error, args }: Refused, known: RefusalNames = NO_NAMES): Problem {
  const words = Object.hasOwn(refusals, error) ? refusals[error] : undefined;
  const members = { error, values: args };
  if (words === undefined) {
    const name = clipped(error, 100);
    const detail = `The contract refuses the act with ${name}, which this version of the service cannot put into words.`;
    return new Problem("act-refused", detail, { members });
  }
  return new Problem(words.problem ?? "act-refused", detailOf(words, args, known), { members });
}

/** Why a contract refused, in a sentence, without what could be done instead: what is told of it later, to others. */
export function refusalInWords({ error, args }: Refused, known: RefusalNames = NO_NAMES): string {
  const says = Object.hasOwn(refusals, error) ? refusals[error]?.says : undefined;
  return fill(says ?? "The contracts refused it.", args, known, LONGEST_NAMES[0] ?? 0);
}

/** The first of these that is short enough: with whole names and what may happen instead, with shorter names, without. */
function detailOf(words: RefusalWords, args: Refused["args"], known: RefusalNames): string {
  const says = LONGEST_NAMES.map(
    (longest) => `${fill(words.says, args, known, longest)} ${fill(words.so, args, known, longest)}`,
  );
  const instead = insteadOf(words, args);
  const candidates = [...says.map((told) => [told, ...instead].join(" ")), ...says];
  const fits = candidates.find((detail) => detail.length <= LONGEST_DETAIL);
  return fits ?? clipped(says.at(-1) ?? "", LONGEST_DETAIL);
}

function insteadOf({ instead }: RefusalWords, args: Refused["args"]): string[] {
  if (instead === undefined) return [];
  const code = args[instead.state];
  if (typeof code !== "number") return [];
  const state = stateOfCode(instead.of, code);
  return state === undefined ? [] : [whatMayHappen(PROCEDURES[instead.of], state)];
}

function fill(template: string, args: Refused["args"], known: RefusalNames, longest: number): string {
  const isClose = areWithinAMinute(template, args);
  const filled = template.replaceAll(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form: string | undefined) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    const words = valueInWords(value, isClose && form === "time" ? "second" : form, { ...known, args });
    return clipped(words, longest);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function clipped(words: string, longest: number): string {
  return words.length <= longest ? words : `${words.slice(0, longest - 1).trimEnd()}…`;
}

/** Whether two different times would read the same: "passed at midday; it is midday now" helps nobody. */
function areWithinAMinute(template: string, args: Refused["args"]): boolean {
  const names = [...template.matchAll(/\{(\w+):time\}/g)].map(([, name = ""]) => name);
  const times = new Set(names.flatMap((name) => (typeof args[name] === "number" ? [args[name]] : [])));
  return new Set([...times].map(londonWords)).size < times.size;
}
