const LINE_FEED = 0x0a;

/** Numbers of lines, from 1, for places in a file. Places are mostly asked for from first to last. */
export class LineNumbers {
  readonly #bytes: Uint8Array;
  #place = 0;
  #line = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  at(place: number): number {
    if (place < this.#place) [this.#place, this.#line] = [0, 1];
    for (; this.#place < place; this.#place++) if (this.#bytes[this.#place] === LINE_FEED) this.#line++;
    return this.#line;
  }
}
