import type { AuditReads } from "./AuditReads.ts";

/**
 * The same reads, which say why they give nothing while the tables are known to be behind the ledger: what is read
 * then, or drafted from it, would be out of date without a word. How far they have come can always be read.
 * @param whyNot what keeps the tables behind, if anything does
 */
export function readsWhenCaughtUp(reads: AuditReads, whyNot: () => Error | undefined): AuditReads {
  return new Proxy(reads, {
    get(target, name): unknown {
      const error = name === "head" ? undefined : whyNot();
      if (error !== undefined) throw error;
      return Reflect.get(target, name);
    },
  });
}
