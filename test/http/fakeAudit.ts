import type { AuditReads } from "../../src/audit/AuditReads.ts";

/** Reads that were not prepared are a mistake of the test. */
export function fakeAudit(prepared: Partial<AuditReads>): AuditReads {
  return new Proxy(prepared as AuditReads, {
    get: (target, name) => {
      const read: unknown = Reflect.get(target, name);
      if (read === undefined) throw new Error(`The test prepared no answer for ${String(name)}.`);
      return read;
    },
  });
}
