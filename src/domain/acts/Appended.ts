import { fromHex, type Hex } from "../Hex.ts";
import { keccakOfText } from "../keccak.ts";
import { requireBytes } from "./abi/valueShapes.ts";
import { AbiDecodingError, WordReader } from "./abi/WordReader.ts";
import type { RawLog } from "./RawLog.ts";

/** What the log says of one act (contracts/log/IHistoryLog.sol, event `Appended`). */
export interface Appended {
  sequence: number;
  subject: Hex;
  organisation: number;
  register: Hex;
  kind: number;
  actHash: Hex;
  content: Hex;
  signer: Hex;
  signature: Hex;
}

export const APPENDED_TOPIC = keccakOfText(
  "Appended(uint64,bytes32,uint32,address,uint16,bytes32,bytes32,bytes,bytes)",
);

export function decodeAppended(log: RawLog): Appended {
  const [, sequence, subject, organisation] = log.topics;
  if (sequence === undefined || subject === undefined || organisation === undefined)
    throw new AbiDecodingError("An Appended event has three indexed values.");
  const reader = new WordReader(fromHex(log.data));
  return {
    sequence: topicNumber(sequence),
    subject,
    organisation: topicNumber(organisation),
    register: requireBytes(reader.word("address", 0)),
    kind: reader.uint(32),
    actHash: reader.hex(64, 32),
    content: reader.hex(96, 32),
    signer: requireBytes(reader.dynamic("bytes", 128)),
    signature: requireBytes(reader.dynamic("bytes", 160)),
  };
}

function topicNumber(topic: Hex): number {
  return new WordReader(fromHex(topic)).uint(0);
}
