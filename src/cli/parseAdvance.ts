import { parseDuration } from "./parseDuration.ts";
import { parseLondonMoment } from "./parseLondonMoment.ts";

/**
 * How far a clock is to move: by a duration, or to a London date or time.
 * @throws CommandFailure for what is neither @throws LondonTimeUnclear for an hour that the clocks skip or repeat
 */
export function parseAdvance(written: string): { advance: string } | { to: string } {
  const text = written.trim();
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? { to: parseLondonMoment(text) } : { advance: parseDuration(text) };
}
