import type { Hex } from "../Hex.ts";

/** A log as a node gives it, hex in lower case. */
export interface RawLog {
  address: Hex;
  topics: readonly Hex[];
  data: Hex;
  transactionHash: Hex;
}

/** A block's own facts and all logs of it, in order. */
export interface BlockOfLogs {
  number: number;
  hash: Hex;
  /** UTC seconds. */
  time: number;
  logs: readonly RawLog[];
}
