import { z } from "zod";
import { fromHex, type Hex, isHex } from "../domain/Hex.ts";
import { keccak } from "../domain/keccak.ts";
import { rlp, rlpInteger } from "./transactions/rlp.ts";

/** Fields of a header in their order; those of later forks stand at the end, where a block has them. */
const FIELDS = [
  ["parentHash", "bytes"],
  ["sha3Uncles", "bytes"],
  ["miner", "bytes"],
  ["stateRoot", "bytes"],
  ["transactionsRoot", "bytes"],
  ["receiptsRoot", "bytes"],
  ["logsBloom", "bytes"],
  ["difficulty", "integer"],
  ["number", "integer"],
  ["gasLimit", "integer"],
  ["gasUsed", "integer"],
  ["timestamp", "integer"],
  ["extraData", "bytes"],
  ["mixHash", "bytes"],
  ["nonce", "bytes"],
  ["baseFeePerGas", "integer"],
  ["withdrawalsRoot", "bytes"],
  ["blobGasUsed", "integer"],
  ["excessBlobGas", "integer"],
  ["parentBeaconBlockRoot", "bytes"],
  ["requestsHash", "bytes"],
] as const;

const quantity = z.string().regex(/^0x[0-9a-f]+$/);

/**
 * The RLP of a block's header, from what JSON-RPC gives of it.
 * @throws Error where it does not have the block's hash: a fork that is not known here has further fields
 */
export function rawHeader(header: Readonly<Record<string, unknown>>): Uint8Array {
  const items = FIELDS.filter(([name]) => header[name] !== undefined).map(([name, kind]) =>
    kind === "bytes" ? fromHex(bytesOf(header[name])) : rlpInteger(BigInt(quantity.parse(header[name]))),
  );
  const raw = rlp(items);
  if (keccak(raw) !== header["hash"])
    throw new Error(`Block ${String(header["number"])} has a header of an unknown form.`);
  return raw;
}

function bytesOf(value: unknown): Hex {
  if (isHex(value)) return value;
  throw new TypeError("A field of the header is no bytes.");
}
