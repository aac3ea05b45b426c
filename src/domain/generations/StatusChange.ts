import { WordReader } from "../acts/abi/WordReader.ts";
import type { RawLog } from "../acts/RawLog.ts";
import { fromHex, type Hex, isHex } from "../Hex.ts";
import { keccakOfText } from "../keccak.ts";

/** The log's word on what a contract may append (contracts/log/IHistoryLog.sol). */
const STATUS_TOPIC = keccakOfText("RegisterStatusChanged(address,uint8)");

/** A register comes to stand so: a code of REGISTER_STATUSES. */
export interface StatusChange {
  readonly address: Hex;
  readonly status: number;
}

/** What these logs say of registers, in their order. @param log the HistoryLog's address: nobody else's word counts */
export function statusChanges(logs: readonly RawLog[], log: Hex): StatusChange[] {
  return logs
    .filter(({ address, topics }) => address === log && topics[0] === STATUS_TOPIC)
    .flatMap(({ topics, data }) => {
      const address = `0x${topics[1]?.slice(-40)}`;
      return isHex(address) ? [{ address, status: new WordReader(fromHex(data)).uint(0) }] : [];
    });
}
