import { z } from "zod";
import type { Submission } from "../domain/acts/Act.ts";
import { actSchema } from "../domain/acts/actSchema.ts";
import { bytes32Schema, hexSchema } from "../domain/Hex.ts";

const PREFIX = "counterfoil/sent";

const Sent = z.strictObject({
  submission: z.strictObject({
    act: actSchema,
    signer: hexSchema,
    signature: hexSchema,
    proof: hexSchema.exactOptional(),
    content: z.unknown(),
    salt: bytes32Schema,
  }),
  idempotencyKey: z.string(),
});

/** A signed act, and the key under which it may be sent again. */
export interface SentAct {
  readonly submission: Submission;
  readonly idempotencyKey: string;
}

/** What was signed and not answered yet: kept before it is sent, so that it is sent again and never signed again. */
export class SentActs {
  readonly #kept: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly #place: string;

  /** @param page where it was signed */
  constructor(kept: Pick<Storage, "getItem" | "setItem" | "removeItem">, page: string) {
    this.#kept = kept;
    this.#place = `${PREFIX}${page}`;
  }

  find(): SentAct | undefined {
    try {
      const found = Sent.safeParse(JSON.parse(this.#kept.getItem(this.#place) ?? "null")).data;
      return found && { ...found, submission: { ...found.submission, content: found.submission.content } };
    } catch {
      return undefined; // not written by us
    }
  }

  keep(sent: SentAct): void {
    this.#kept.setItem(this.#place, JSON.stringify(sent));
  }

  answered(): void {
    this.#kept.removeItem(this.#place);
  }
}
