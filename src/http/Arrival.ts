import { Problem } from "../problems/Problem.ts";

/** Seconds that a body may take before its bytes are counted. */
const GRACE = 10;
/** Slower than the slowest line that somebody works on. */
const BYTES_A_SECOND = 32 * 1024;

/**
 * Whether a body comes fast enough. One that is begun and not ended costs its sender nothing and holds what was sent,
 * so a body has ten seconds, and a second more for every 32 KiB that came.
 */
export class Arrival {
  readonly #begun = performance.now();
  readonly #onTooSlow: (problem: Problem) => void;
  #bytes = 0;
  #timer: NodeJS.Timeout;

  constructor(onTooSlow: (problem: Problem) => void, grace = GRACE) {
    this.#onTooSlow = onTooSlow;
    this.#timer = setTimeout(() => this.#look(grace), grace * 1000);
  }

  came(bytes: number): void {
    this.#bytes += bytes;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #look(grace: number): void {
    const left = grace + this.#bytes / BYTES_A_SECOND - (performance.now() - this.#begun) / 1000;
    if (left <= 0) return this.#onTooSlow(tooSlow(this.#bytes));
    this.#timer = setTimeout(() => this.#look(grace), left * 1000);
  }
}

/** Pieces of a body as they come. @throws Problem as soon as they come too slowly */
export async function* inTime<Piece extends Uint8Array>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  const late = Promise.withResolvers<never>();
  late.promise.catch(() => undefined); // whoever waits hears of it; after the end nobody does
  const arrival = new Arrival(late.reject);
  const coming = pieces[Symbol.asyncIterator]();
  let isWaiting = false;
  try {
    for (;;) {
      isWaiting = true;
      const next = await Promise.race([coming.next(), late.promise]);
      isWaiting = false;
      if (next.done === true) return;
      arrival.came(next.value.length);
      yield next.value;
    }
  } finally {
    arrival.end();
    if (!isWaiting) await coming.return?.(); // would wait for the piece that does not come
  }
}

function tooSlow(bytes: number): Problem {
  const detail = `Only ${bytes} bytes of the body came in time. Send it again over a faster line, or in one go.`;
  return new Problem("request-too-slow", detail, { headers: { Connection: "close" } });
}
