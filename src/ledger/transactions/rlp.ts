/** What RLP knows: bytes, and lists of such (Yellow Paper, appendix B). */
export type RlpItem = Uint8Array | readonly RlpItem[];

export function rlp(item: RlpItem): Buffer {
  if (item instanceof Uint8Array) return encodeBytes(item);
  const body = Buffer.concat(item.map(rlp));
  return Buffer.concat([prefix(0xc0, body.length), body]);
}

/** An unsigned integer without leading zeros. */
export function rlpInteger(value: number | bigint): Buffer {
  if (value === 0 || value === 0n) return Buffer.alloc(0);
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
}

function encodeBytes(bytes: Uint8Array): Buffer {
  if (bytes.length === 1 && (bytes[0] ?? 0) < 0x80) return Buffer.from(bytes);
  return Buffer.concat([prefix(0x80, bytes.length), bytes]);
}

function prefix(base: number, length: number): Buffer {
  if (length <= 55) return Buffer.from([base + length]);
  const size = rlpInteger(length);
  return Buffer.concat([Buffer.from([base + 55 + size.length]), size]);
}
