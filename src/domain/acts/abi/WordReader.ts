import { type Hex, toHex } from "../../Hex.ts";
import type { AnyValue, AnyWord, DynamicType, StructMembers, WordType } from "../Field.ts";

const BYTE_LENGTH: Readonly<Record<WordType, number>> = {
  uint8: 1,
  uint16: 2,
  uint32: 4,
  uint40: 5,
  uint64: 8,
  bool: 1,
  bytes3: 3,
  bytes32: 32,
  address: 20,
};

/** ABI data that is not what a contract of ours emits. */
export class AbiDecodingError extends Error {
  override readonly name = "AbiDecodingError";
}

/**
 * Reads ABI words. The data may come from a hostile node or a forged case file: every offset and length is held
 * against the data's end, and bits that the ABI wants to be zero must be zero, so that one value has one encoding.
 */
export class WordReader {
  private readonly data: Uint8Array;
  private readonly view: DataView;

  constructor(data: Uint8Array) {
    this.data = data;
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  slice(start: number, length: number): Uint8Array {
    if (!Number.isSafeInteger(start + length) || start + length > this.data.length)
      throw new AbiDecodingError(`ABI data ends at byte ${this.data.length}, expected ${length} bytes from ${start}.`);
    return this.data.subarray(start, start + length);
  }

  hex(start: number, length: number): Hex {
    return toHex(this.slice(start, length));
  }

  /** An unsigned integer; beyond 2^53 the nearest number, since hashes are taken of the raw words. */
  uint(start: number): number {
    const word = this.slice(start, 32);
    for (let index = 0; index < 24; index++) if (word[index] !== 0) this.refuse(start);
    return this.view.getUint32(start + 24) * 2 ** 32 + this.view.getUint32(start + 28);
  }

  word(type: WordType, start: number): AnyWord {
    const word = this.slice(start, 32);
    const length = BYTE_LENGTH[type];
    if (type === "bytes3" || type === "bytes32") {
      for (let index = length; index < 32; index++) if (word[index] !== 0) this.refuse(start);
      return type === "bytes32" ? toHex(word) : String.fromCharCode(...word.subarray(0, 3));
    }
    for (let index = 0; index < 32 - length; index++) if (word[index] !== 0) this.refuse(start);
    if (type === "address") return toHex(word.subarray(12));
    const value = this.uint(start);
    if (type !== "bool") return value;
    if (value > 1) this.refuse(start);
    return value === 1;
  }

  /** The value of one dynamic parameter whose offset, counted from `base`, stands at `head`. */
  dynamic(type: DynamicType, head: number, base = 0): AnyValue {
    const { start, length } = this.dynamicPlace(head, base);
    if (type === "bytes") return this.bytes(start, length);
    if (type === "uint32[]") return this.list(start, length, 32, (place) => this.word("uint32", place) as number);
    return this.list(start, length, itemSize(type), (place) => this.struct(type.members, place));
  }

  /** The same parameter's bytes as they are: of a list the words of its items. */
  dynamicBytes(type: DynamicType, head: number): Uint8Array {
    const { start, length } = this.dynamicPlace(head, 0);
    return this.slice(start, type === "bytes" ? length : length * itemSize(type));
  }

  struct(members: StructMembers, start: number): Record<string, AnyWord> {
    const struct: Record<string, AnyWord> = {};
    let place = start;
    for (const name in members) {
      const type = members[name];
      if (type !== undefined) struct[name] = this.word(type, place);
      place += 32;
    }
    return struct;
  }

  private dynamicPlace(head: number, base: number): { start: number; length: number } {
    const place = base + this.uint(head);
    return { start: place + 32, length: this.uint(place) };
  }

  private bytes(start: number, length: number): Hex {
    const padding = this.slice(start + length, (32 - (length % 32)) % 32);
    if (padding.some((byte) => byte !== 0)) this.refuse(start);
    return this.hex(start, length);
  }

  private list<T>(start: number, length: number, size: number, item: (place: number) => T): T[] {
    this.slice(start, length * size);
    return Array.from({ length }, (_, index) => item(start + index * size));
  }

  private refuse(start: number): never {
    throw new AbiDecodingError(`ABI word at byte ${start} is not a value of its type: ${this.hex(start, 32)}.`);
  }
}

function itemSize(type: Exclude<DynamicType, "bytes">): number {
  return type === "uint32[]" ? 32 : 32 * Object.keys(type.members).length;
}
