import { z } from "zod";
import type { LedgerAnswer } from "../client/answers.ts";
import { ServiceDeceives } from "../client/ServiceDeceives.ts";
import { addressSchema } from "../domain/Hex.ts";

const PLACE = "counterfoil/ledger";

const Known = z.strictObject({
  chainId: z.int(),
  log: addressSchema,
  directory: addressSchema,
  consortium: addressSchema,
  passkeyVerifier: addressSchema.nullable(),
  receiptKey: addressSchema,
});
type Known = z.infer<typeof Known>;

/** The ledger that this browser signed for before: it is kept from the first time on, and never changes. */
export class KnownLedger {
  readonly #kept: Pick<Storage, "getItem" | "setItem" | "removeItem">;

  constructor(kept: Pick<Storage, "getItem" | "setItem" | "removeItem">) {
    this.#kept = kept;
  }

  /** @throws ServiceDeceives if the service answers for another ledger than before */
  requireSame(ledger: LedgerAnswer): void {
    const known = this.#read();
    const now = asKnown(ledger);
    if (known === undefined) return this.#kept.setItem(PLACE, JSON.stringify(now));
    for (const [name, value] of Object.entries(now)) {
      const before: Readonly<Record<string, unknown>> = known;
      if (before[name] !== value)
        throw new ServiceDeceives(
          `The service answers for another ledger than before (${name}: ${value} instead of ${String(before[name])}). Nothing was signed. Ask its operator, by telephone, what has changed.`,
        );
    }
  }

  /** For a sandbox, which is founded anew at will. */
  forget(): void {
    this.#kept.removeItem(PLACE);
  }

  #read(): Known | undefined {
    try {
      return Known.safeParse(JSON.parse(this.#kept.getItem(PLACE) ?? "null")).data;
    } catch {
      return undefined; // not written by us
    }
  }
}

function asKnown({ chainId, log, registers, passkeyVerifier, receiptKey }: LedgerAnswer): Known {
  const { Directory: directory, Consortium: consortium } = registers;
  return { chainId, log, directory, consortium, passkeyVerifier: passkeyVerifier ?? null, receiptKey };
}
