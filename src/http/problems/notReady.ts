import { Problem } from "../../problems/Problem.ts";
import { isLocked } from "../../projection/isLocked.ts";
import { NotCaughtUp } from "../../projection/NotCaughtUp.ts";

/** What keeps the records from being read for the moment, in words for everybody; the error's own are the operator's. */
export function notReady(error: unknown): Problem | undefined {
  if (error instanceof NotCaughtUp) return later(error.seconds, "do not hold all that the ledger does");
  return isLocked(error) ? later(1, "are being written") : undefined;
}

function later(seconds: number, why: string): Problem {
  const detail = `The records ${why}. The ledger itself is not concerned, and acts are recorded. Come again in ${seconds} s.`;
  return new Problem("not-ready", detail, { headers: { "Retry-After": String(seconds) } });
}
