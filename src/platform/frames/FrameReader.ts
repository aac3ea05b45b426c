import { hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { frameHeaderLength, longestPayload, parseFrameHeader } from "./frame.ts";
import { FramesDamaged } from "./FramesDamaged.ts";

/** What a crash left behind the last whole frame. */
export interface TornTail {
  offset: number;
  bytes: number;
}

export interface Frame {
  entry: number;
  offset: number;
  payload: string;
}

const lineFeed = 0x0a;

/**
 * Reads a file of frames from its beginning, as far as it reaches when reading starts.
 *
 * Only what a crash can leave counts as torn: a last frame that is cut short, or that holds NUL bytes where the disk
 * never wrote a page. Everything else that does not fit was changed by somebody, and is thrown as `FramesDamaged`.
 * A torn frame cannot be told from a last frame that somebody cut or damaged, and that frame may have been answered.
 * Whoever cuts it off keeps it; receipts and heads kept elsewhere show what is missing.
 */
export class FrameReader {
  readonly #path: string;
  #end = 0;
  #torn: TornTail | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Bytes of whole frames read so far; after the last frame, the length that the file should have. */
  get end(): number {
    return this.#end;
  }

  get torn(): TornTail | null {
    return this.#torn;
  }

  async *frames(): AsyncGenerator<Frame> {
    const file = await open(this.#path, "r");
    try {
      const { size } = await file.stat();
      for (let entry = 0; this.#end < size; entry++) {
        const payload = await this.#frameOrTorn(file, entry, size);
        if (payload === null) return;
        const offset = this.#end;
        this.#end += frameHeaderLength + payload.length + 1;
        yield { entry, offset, payload: payload.toString() };
      }
    } finally {
      await file.close();
    }
  }

  async #frameOrTorn(file: FileHandle, entry: number, size: number): Promise<Buffer | null> {
    const offset = this.#end;
    const damage = (reason: string) => new FramesDamaged(this.#path, entry, offset, reason);
    const headerBytes = await readAt(file, offset, Math.min(frameHeaderLength, size - offset));
    const header = parseFrameHeader(headerBytes);
    const whole = header === null ? Infinity : frameHeaderLength + header.length + 1;
    if (offset + whole <= size && header !== null) {
      const rest = await readAt(file, offset + frameHeaderLength, header.length + 1);
      const payload = rest.subarray(0, header.length);
      if (hash("sha256", payload) === header.checksum && rest[header.length] === lineFeed) return payload;
      if (offset + whole === size && rest.includes(0)) return this.#tear(offset, size);
      throw damage(`its checksum is not that of its ${header.length} bytes`);
    }
    if (size - offset > longestPayload) throw damage("it has no readable length");
    const left = await readAt(file, offset, size - offset);
    const isCut = !left.includes(lineFeed) && (header !== null || looksLikeHeaderStart(headerBytes));
    if (isCut || left.includes(0)) return this.#tear(offset, size);
    throw damage("its length does not fit the file");
  }

  #tear(offset: number, size: number): null {
    this.#torn = { offset, bytes: size - offset };
    return null;
  }
}

function looksLikeHeaderStart(bytes: Buffer): boolean {
  return bytes.length < frameHeaderLength && /^[0-9a-f]{0,8}( [0-9a-f]{0,64} ?)?$/.test(bytes.toString("latin1"));
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, offset + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}
