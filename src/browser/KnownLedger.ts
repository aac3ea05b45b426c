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
  sandbox: z.boolean().default(false),
});
type Known = z.infer<typeof Known>;

/** Both are sandboxes, which are founded anew at will: whoever did that may go on, and nothing real is at stake. */
export class AnotherSandbox extends ServiceDeceives {
  /** Goes on with the new one from the next look at the page. */
  readonly forget: () => void;

  constructor(what: string, forget: () => void) {
    super(what);
    this.message = what; // nobody has to be told of it
    this.forget = forget;
  }
}

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
      if (before[name] === value) continue;
      const differs = `(${name}: ${value} instead of ${String(before[name])})`;
      const words = `The service answers for another ledger than before ${differs}. Nothing was signed.`;
      if (known.sandbox && ledger.sandbox)
        throw new AnotherSandbox(`${words} If you have set the sandbox up anew, forget the old one here.`, () =>
          this.#kept.removeItem(PLACE),
        );
      throw new ServiceDeceives(`${words} Ask its operator, by telephone, what has changed.`);
    }
  }

  #read(): Known | undefined {
    try {
      return Known.safeParse(JSON.parse(this.#kept.getItem(PLACE) ?? "null")).data;
    } catch {
      return undefined; // not written by us
    }
  }
}

function asKnown({ chainId, log, registers, passkeyVerifier, receiptKey, sandbox }: LedgerAnswer): Known {
  const { Directory: directory, Consortium: consortium } = registers;
  return { chainId, log, directory, consortium, passkeyVerifier: passkeyVerifier ?? null, receiptKey, sandbox };
}
