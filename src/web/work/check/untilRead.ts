import { setTimeout } from "node:timers/promises";
import type { AuditReads } from "../../../audit/AuditReads.ts";

const LONGEST_WAIT = 5_000;
const PAUSE = 25;

/** What is final is read a moment later. @returns the act, undefined where none comes */
export async function untilRead(audit: AuditReads, actHash: string): ReturnType<AuditReads["act"]> {
  for (let waited = 0; waited < LONGEST_WAIT; waited += PAUSE) {
    const act = await audit.act(actHash);
    if (act !== undefined) return act;
    await setTimeout(PAUSE);
  }
  return undefined;
}
