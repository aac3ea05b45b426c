import { type Appended, APPENDED_TOPIC, decodeAppended } from "../domain/acts/Appended.ts";
import { decodeBlock, type DecodedAct } from "../domain/acts/decodeActs.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import type { RawLog } from "../domain/acts/RawLog.ts";
import type { Hex } from "../domain/Hex.ts";
import type { ViewedBlock } from "./ChainView.ts";

/** One `Appended` event of a block, and the act that its register told, or why that cannot be read. */
export type ReadAct =
  | { readonly appended: Appended; readonly decoded: DecodedAct; readonly transactionHash: Hex }
  | { readonly appended: Appended; readonly problem: string }
  | { readonly problem: string };

/**
 * The acts of a block one by one, so that one that cannot be read does not hide the others. Their hashes are taken
 * again from the signed words (`decodeBlock`).
 */
export function readActs(block: ViewedBlock, identity: LedgerIdentity): ReadAct[] {
  return logsByAct(block.logs, identity).map((logs) => {
    const first = logs[0];
    let appended: Appended | undefined;
    try {
      if (first !== undefined) appended = decodeAppended(first);
      const [decoded] = decodeBlock({ ...block, logs }, identity);
      if (first === undefined || decoded === undefined) return { problem: "an entry of the log cannot be read" };
      return { appended: decoded.appended, decoded, transactionHash: first.transactionHash };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return appended === undefined ? { problem } : { appended, problem };
    }
  });
}

/** The block's logs cut before each `Appended`; what stands before the first belongs to no act. */
function logsByAct(logs: readonly RawLog[], identity: LedgerIdentity): RawLog[][] {
  const acts: RawLog[][] = [];
  for (const log of logs) {
    if (log.address === identity.log && log.topics[0] === APPENDED_TOPIC) acts.push([log]);
    else acts.at(-1)?.push(log);
  }
  return acts;
}
