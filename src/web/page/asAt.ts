import { z } from "zod";
import { londonDateWords, londonWords, parseAsAt } from "../../domain/londonTime.ts";
import { LondonTimeUnclear } from "../../domain/LondonTimeUnclear.ts";

/** What a form "what did it say on …" sends. */
export const asAtQuery = {
  "as-at": z.string().max(40).optional(),
  time: z.string().max(20).optional(),
  offset: z.enum(["+01:00", "+00:00"]).optional(),
  effective: z.literal("true").optional(),
};

type AsAtQuery = z.output<z.ZodObject<typeof asAtQuery>>;

export interface AsAt {
  /** UTC seconds, included; undefined for now. */
  readonly seconds: number | undefined;
  readonly effective: boolean;
  /** What was entered, to show again. */
  readonly day: string;
  readonly time: string;
  /** To be put behind the address of another page that can look at the same moment: "?as-at=2025-06-03", or nothing. */
  readonly search: string;
  /** The same for lists and data, which take one time in `as-at`. */
  readonly dataSearch: string;
  /** "as it stood at the end of 3 June 2025" */
  readonly words?: string;
  readonly note?: string;
  readonly error?: string;
  /** Where the clocks make a time unclear: what it may mean, each with its address. */
  readonly meanings: readonly { words: string; href: string }[];
}

/** Reads the form. A time that is no time, or that London has twice or not at all, becomes an error to show. */
export function readAsAt(query: AsAtQuery): AsAt {
  const { "as-at": day = "", time = "" } = query;
  const entered = { day, time, effective: query.effective === "true", meanings: [], search: "", dataSearch: "" };
  if (day === "") return { ...entered, seconds: undefined };
  try {
    const moment = said(parseAsAt(textOf(query)), isWholeDay(query), entered.effective);
    return { ...entered, ...moment, search: searchOf(query), dataSearch: dataSearchOf(query) };
  } catch (error) {
    if (error instanceof LondonTimeUnclear)
      return { ...entered, seconds: undefined, error: unclear(error), meanings: meaningsOf(error, query) };
    if (error instanceof RangeError) return { ...entered, seconds: undefined, error: error.message };
    throw error;
  }
}

function searchOf({ "as-at": day = "", time = "", offset }: AsAtQuery): string {
  const more = { ...(time === "" ? {} : { time }), ...(offset === undefined ? {} : { offset }) };
  return `?${new URLSearchParams({ "as-at": day, ...more }).toString()}`;
}

function dataSearchOf(query: AsAtQuery): string {
  const effective = query.effective === undefined ? {} : { effective: query.effective };
  return `?${new URLSearchParams({ "as-at": textOf(query), ...effective }).toString()}`;
}

function textOf({ "as-at": day = "", time = "", offset }: AsAtQuery): string {
  return time === "" ? day : `${day} ${time}${offset ?? ""}`;
}

/** The API takes a time of its own in `as-at`; so do the pages, so that a link can be shared between them. */
function isWholeDay({ "as-at": day = "", time = "" }: AsAtQuery): boolean {
  return time === "" && /^\d{4}-\d{2}-\d{2}$/.test(day);
}

function said(seconds: number, wholeDay: boolean, effective: boolean) {
  const moment = wholeDay ? `the end of ${londonDateWords(seconds)}` : londonWords(seconds);
  const note = effective
    ? "The history shows what had happened by then, even if it was recorded later; everything above it shows what was recorded by then."
    : "What was recorded later is left out.";
  return { seconds, words: `as it stood at ${moment}`, note };
}

function unclear({ isTwice, entered }: LondonTimeUnclear): string {
  return isTwice
    ? `In London, ${entered} happens twice, because the clocks go back. Choose the one you mean.`
    : `In London, ${entered} does not exist, because the clocks go forward. Choose the one you mean.`;
}

function meaningsOf({ meanings }: LondonTimeUnclear, query: AsAtQuery) {
  return meanings.map(({ offset, words }) => {
    const search = new URLSearchParams({ "as-at": query["as-at"] ?? "", time: query.time ?? "", offset });
    if (query.effective !== undefined) search.set("effective", "true");
    return { words, href: `?${search.toString()}` };
  });
}
