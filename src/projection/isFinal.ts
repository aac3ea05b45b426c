import { HistoryBroken } from "../ledger/HistoryBroken.ts";
import { ForkAlarm } from "./ForkAlarm.ts";

/** Whether to try again would give the same: a history that was changed does not change back. */
export function isFinal(error: Error): boolean {
  return error instanceof ForkAlarm || error instanceof HistoryBroken;
}
