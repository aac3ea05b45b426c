import { fromHex, type Hex } from "../../Hex.ts";
import { keccakOfText } from "../../keccak.ts";
import { requireBytes } from "../abi/valueShapes.ts";
import { WordReader } from "../abi/WordReader.ts";
import type { RawLog } from "../RawLog.ts";

/** The Consortium's word, after the vote's own event, that what the vote carried could not be carried out. */
const MOTION_FAILED_TOPIC = keccakOfText("MotionFailed(bytes32,bytes)");

export interface MotionFailed {
  readonly motion: Hex;
  /** What it was refused with, at most 1,024 bytes of it; empty where it ran out of gas. */
  readonly reason: Hex;
}

/** Undefined for any other event. @param consortium its address */
export function readMotionFailed(log: RawLog, consortium: Hex | undefined): MotionFailed | undefined {
  const [topic, motion] = log.topics;
  if (log.address !== consortium || topic !== MOTION_FAILED_TOPIC || motion === undefined) return undefined;
  return { motion, reason: requireBytes(new WordReader(fromHex(log.data)).dynamic("bytes", 0)) };
}
