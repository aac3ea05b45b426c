import { fromHex, type Hex } from "../../domain/Hex.ts";
import { keccakOfText } from "../../domain/keccak.ts";
import type { EngineLog } from "../engine/Engine.ts";

/** One signed act on its way to a register, as contracts/log/ICarrier.sol has it. */
export interface CarriedCall {
  register: Hex;
  gasLimit: number;
  data: Hex;
}

export interface RefusedCall {
  /** Place in the transaction's calls. */
  index: number;
  reason: Hex;
}

const word = 32;
const selector = fromHex(keccakOfText("carry((address,uint32,bytes)[])")).subarray(0, 4);
const refusedTopic = keccakOfText("Refused(uint256,bytes)");

/** Call data of `carry`, written by hand, since a general encoder takes longer than the EVM takes for the act. */
export function encodeCarry(calls: readonly CarriedCall[]): Buffer {
  const bodies = calls.map(encodeCall);
  const size = bodies.reduce((sum, body) => sum + body.length, 4 + 2 * word + word * calls.length);
  const bytes = Buffer.alloc(size);
  bytes.set(selector, 0);
  putWord(bytes, 4, word);
  putWord(bytes, 4 + word, calls.length);
  const offsets = 4 + 2 * word;
  let position = offsets + word * calls.length;
  bodies.forEach((body, index) => {
    putWord(bytes, offsets + word * index, position - offsets);
    bytes.set(body, position);
    position += body.length;
  });
  return bytes;
}

/** What the carrier said about acts that it could not hand over. */
export function refusedCalls(logs: readonly EngineLog[], carrier: Hex): RefusedCall[] {
  return logs
    .filter((log) => log.address === carrier && log.topics[0] === refusedTopic)
    .map((log) => {
      const bytes = fromHex(log.data);
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const length = view.getUint32(3 * word - 4);
      return {
        index: view.getUint32(word - 4),
        reason: `0x${log.data.slice(2 + 6 * word, 2 + 6 * word + 2 * length)}`,
      };
    });
}

function encodeCall(call: CarriedCall): Buffer {
  const length = (call.data.length - 2) / 2;
  const bytes = Buffer.alloc(4 * word + Math.ceil(length / word) * word);
  bytes.write(call.register.slice(2), 12, "hex");
  putWord(bytes, word, call.gasLimit);
  putWord(bytes, 2 * word, 3 * word);
  putWord(bytes, 3 * word, length);
  bytes.write(call.data.slice(2), 4 * word, "hex");
  return bytes;
}

function putWord(bytes: Buffer, position: number, value: number): void {
  bytes.writeUInt32BE(value, position + word - 4);
}
