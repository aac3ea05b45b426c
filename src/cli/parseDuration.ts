import { Temporal } from "temporal-polyfill";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

const SHORT = /^(\d+)\s*(s|m|h|d|w)$/;
const ISO: Readonly<Record<string, (count: string) => string>> = {
  s: (count) => `PT${count}S`,
  m: (count) => `PT${count}M`,
  h: (count) => `PT${count}H`,
  d: (count) => `P${count}D`,
  w: (count) => `P${count}W`,
};

/**
 * A duration, short ("90m", "3d", "2w") or ISO 8601 ("P3DT4H"), as ISO 8601: a day is one of the calendar, however many
 * hours it has. @throws CommandFailure for anything else, and for durations that are not longer than nothing
 */
export function parseDuration(text: string): string {
  const duration = durationOf(text.trim());
  if (duration !== undefined && duration.sign > 0) return duration.toString();
  throw new CommandFailure(
    `"${text}" is not a duration. Give one as 90m, 36h, 3d or 2w, or as ISO 8601, for instance P3DT4H.`,
    EXIT.usage,
  );
}

function durationOf(text: string): Temporal.Duration | undefined {
  const [, count, unit] = SHORT.exec(text) ?? [];
  try {
    return Temporal.Duration.from(count === undefined || unit === undefined ? text : (ISO[unit]?.(count) ?? text));
  } catch {
    return undefined;
  }
}

/** The same in seconds; days have 24 hours here. @throws CommandFailure, for months and years too */
export function secondsOfDuration(text: string): number {
  const duration = Temporal.Duration.from(parseDuration(text));
  if (duration.years === 0 && duration.months === 0)
    return Math.floor(duration.total({ unit: "seconds", relativeTo: "2024-01-01[UTC]" }));
  throw new CommandFailure(`"${text}" has months or years, which are not equally long. Give days.`, EXIT.usage);
}
