import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Hex } from "../domain/Hex.ts";
import { fromHex, toHex } from "../domain/Hex.ts";
import type { Clock } from "../platform/Clock.ts";

/** Seconds that somebody may look at a page before signing in. */
const GOOD_FOR = 15 * 60;
const HALF = 16;

/** What a passkey signs once to sign in. */
export interface SignInChallenge {
  readonly nonce: Hex;
  /** UTC seconds of the machine's clock */
  readonly validUntil: number;
}

/**
 * Draws what is signed to sign in, and takes each only once. Whoever merely asks for one costs no memory: a nonce
 * carries the proof that it was drawn here, and only those that a key has signed are remembered. A restart forgets the
 * proof's secret, and with it all that are still out.
 */
export class SignInChallenges {
  readonly #clock: Clock;
  readonly #secret = randomBytes(32);
  readonly #taken = new Map<Hex, number>();

  /** @param clock the machine's, since a sandbox's own is moved */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  draw(): SignInChallenge {
    const validUntil = this.#clock.now() + GOOD_FOR;
    const drawn = randomBytes(HALF);
    return { nonce: toHex(Buffer.concat([drawn, this.#proof(drawn, validUntil)])), validUntil };
  }

  /** Whether it was drawn here, is still good and was not taken before. Call it once its signature was found good. */
  take({ nonce, validUntil }: SignInChallenge): boolean {
    const now = this.#clock.now();
    const bytes = fromHex(nonce);
    if (now >= validUntil || bytes.length !== 2 * HALF || this.#taken.has(nonce)) return false;
    const proof = this.#proof(bytes.subarray(0, HALF), validUntil);
    if (!timingSafeEqual(proof, bytes.subarray(HALF))) return false;
    for (const [old, until] of this.#taken) if (until <= now) this.#taken.delete(old);
    this.#taken.set(nonce, validUntil);
    return true;
  }

  #proof(drawn: Uint8Array, validUntil: number): Buffer {
    return createHmac("sha256", this.#secret).update(drawn).update(`${validUntil}`).digest().subarray(0, HALF);
  }
}
