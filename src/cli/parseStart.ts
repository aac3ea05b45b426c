import { fromRfc3339 } from "../domain/londonTime.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";
import { parseLondonMoment } from "./parseLondonMoment.ts";

/**
 * When a ledger begins, in UTC seconds: a sandbox at any London date or time, a real ledger now.
 * @throws CommandFailure
 */
export function parseStart(written: string | undefined, sandbox: boolean, now: number): number {
  if (written === undefined) return now;
  if (sandbox) return fromRfc3339(parseLondonMoment(written.trim()));
  throw new CommandFailure(
    'A real ledger begins now, and only a sandbox may begin at another time. Leave out --start, or write "sandbox": true in the founding file.',
    EXIT.usage,
  );
}
