import type { AnyWord, WordType } from "../Field.ts";

const NIBBLE = new Int8Array(128).fill(-1);
for (let digit = 0; digit < 16; digit++) NIBBLE[digit.toString(16).charCodeAt(0)] = digit;

/** Writes ABI words one after the other; grows as needed. */
export class WordWriter {
  private bytes: Uint8Array;
  private view: DataView;
  private end = 0;

  constructor(expectedWords: number) {
    this.bytes = new Uint8Array(32 * expectedWords);
    this.view = new DataView(this.bytes.buffer);
  }

  get length(): number {
    return this.end;
  }

  word(type: WordType, value: AnyWord): void {
    if (typeof value === "number") return this.uint(value);
    if (typeof value === "boolean") return this.uint(value ? 1 : 0);
    if (type === "bytes3") return this.ascii(value);
    this.hex(value, type === "address");
  }

  uint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`Cannot encode ${value} as an unsigned integer.`);
    const start = this.reserve(32);
    this.view.setUint32(start + 24, Math.floor(value / 2 ** 32));
    this.view.setUint32(start + 28, value >>> 0);
  }

  /** Overwrites a word written before with an unsigned integer. */
  patchUint(start: number, value: number): void {
    this.view.setUint32(start + 24, Math.floor(value / 2 ** 32));
    this.view.setUint32(start + 28, value >>> 0);
  }

  raw(bytes: Uint8Array): void {
    const start = this.reserve(bytes.length);
    this.bytes.set(bytes, start);
  }

  /** Bytes padded with zeros to whole words, as the ABI lays dynamic bytes out. */
  padded(bytes: Uint8Array): void {
    const start = this.reserve(32 * Math.ceil(bytes.length / 32));
    this.bytes.set(bytes, start);
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.end);
  }

  private ascii(text: string): void {
    const start = this.reserve(32);
    if (text.length !== 3) throw new RangeError(`Cannot encode "${text}" as three bytes.`);
    for (let index = 0; index < 3; index++) this.bytes[start + index] = text.charCodeAt(index);
  }

  /** 32 bytes, or an address aligned to the right. */
  private hex(text: string, isAddress: boolean): void {
    const start = this.reserve(32) + (isAddress ? 12 : 0);
    const length = isAddress ? 20 : 32;
    if (text.length !== 2 + 2 * length) throw new RangeError(`Cannot encode "${text}": expected ${length} bytes.`);
    for (let index = 0; index < length; index++) {
      const high = NIBBLE[text.charCodeAt(2 + 2 * index)] ?? -1;
      const low = NIBBLE[text.charCodeAt(3 + 2 * index)] ?? -1;
      if (high < 0 || low < 0) throw new RangeError(`Cannot encode "${text}": not lower-case hexadecimal.`);
      this.bytes[start + index] = 16 * high + low;
    }
  }

  private reserve(length: number): number {
    const start = this.end;
    this.end += length;
    if (this.end > this.bytes.length) this.grow();
    return start;
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.end);
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
