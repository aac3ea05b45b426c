import { parseLondonTime, toRfc3339 } from "../domain/londonTime.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

/** When somebody means who names a day alone: offices are open. */
const MORNING = "09:00";

/**
 * RFC 3339 of a London date or time.
 * @throws CommandFailure for what is neither @throws LondonTimeUnclear for an hour that the clocks skip or repeat
 */
export function parseLondonMoment(text: string): string {
  try {
    return toRfc3339(parseLondonTime(text.length === 10 ? `${text} ${MORNING}` : text));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const message = `"${text}" is not a date. Give one as 2026-03-31, or with a London time as 2026-03-31 12:00.`;
    throw new CommandFailure(message, EXIT.usage, { cause });
  }
}
