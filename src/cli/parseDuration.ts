import { Temporal } from "temporal-polyfill";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

const SHORT = /^(\d+)\s*(s|m|h|d|w)$/;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/**
 * Seconds of a duration: short ("90m", "3d", "2w") or ISO 8601 ("P3DT4H").
 * @throws CommandFailure for anything else, and for durations that are not longer than nothing
 */
export function parseDuration(text: string): number {
  const seconds = secondsOf(text.trim());
  if (seconds !== undefined && Number.isSafeInteger(seconds) && seconds > 0) return seconds;
  throw new CommandFailure(
    `"${text}" is not a duration. Give one as 90m, 36h, 3d or 2w, or as ISO 8601, for instance P3DT4H.`,
    EXIT.usage,
  );
}

function secondsOf(text: string): number | undefined {
  const [, count, unit] = SHORT.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return Number(count) * (SECONDS[unit] ?? 0);
  try {
    const duration = Temporal.Duration.from(text);
    return Math.trunc(duration.total({ unit: "second", relativeTo: "2025-01-01" }));
  } catch {
    return undefined;
  }
}
