import { RLP } from "@ethereumjs/rlp";

/** What RLP knows: bytes, and lists of such. */
export type RlpItem = Uint8Array | readonly RlpItem[];

/** The items of an RLP list; undefined for what is none, or has anything behind it. @param bytes attacker-controlled */
export function rlpItems(bytes: Uint8Array): readonly RlpItem[] | undefined {
  try {
    const decoded: RlpItem = RLP.decode(Uint8Array.from(bytes));
    return isBytes(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** The bytes of an item; undefined for a list, or where there is none. */
export function bytesIn(item: RlpItem | undefined): Uint8Array | undefined {
  return item !== undefined && isBytes(item) ? item : undefined;
}

/** An item that is a list again. */
export function listIn(item: RlpItem | undefined): readonly RlpItem[] | undefined {
  return item === undefined || isBytes(item) ? undefined : item;
}

export function writeRlp(items: readonly RlpItem[]): Uint8Array {
  return RLP.encode(items as Parameters<typeof RLP.encode>[0]);
}

function isBytes(item: RlpItem): item is Uint8Array {
  return item instanceof Uint8Array;
}
