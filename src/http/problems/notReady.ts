import { isDiskError } from "../../platform/isDiskError.ts";
import { Problem } from "../../problems/Problem.ts";
import { isLocked } from "../../projection/isLocked.ts";
import { NotCaughtUp } from "../../projection/NotCaughtUp.ts";

/** What keeps the records from being read for the moment, in words for everybody; the error's own are the operator's. */
export function notReady(error: unknown): Problem | undefined {
  if (error instanceof NotCaughtUp) return later(error.seconds, "do not hold all that the ledger does");
  if (isLocked(error)) return later(1, "are being written");
  return isDiskError(error) ? diskTrouble(error) : undefined;
}

/** A disk that cannot be read, or has no room for what answering takes, is mended by the operator, and then all is well. */
function diskTrouble(cause: unknown): Problem {
  const detail = "The disk of the service answers with an error, which was logged. Nothing that was recorded is lost by that. Come again in a minute."; // prettier-ignore
  return new Problem("not-ready", detail, { headers: { "Retry-After": "60" }, cause });
}

function later(seconds: number, why: string): Problem {
  const detail = `The records ${why}. The ledger itself is not concerned, and acts are recorded. Come again in ${seconds} s.`;
  return new Problem("not-ready", detail, { headers: { "Retry-After": String(seconds) } });
}
