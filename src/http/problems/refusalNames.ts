import type { AuditReads } from "../../audit/AuditReads.ts";
import type { Act } from "../../domain/acts/Act.ts";
import { asNames } from "../../domain/acts/NamesTold.ts";
import { isHex } from "../../domain/Hex.ts";
import { ActRefused } from "../../ledger/ActRefused.ts";
import { NO_NAMES, type RefusalNames } from "./refusals/refusalValues.ts";

/** What a refused act and the values of its refusal are called. Without a projection the refusal is said without. */
export async function refusalNames(
  error: unknown,
  act: Act,
  audit: Pick<AuditReads, "namesFor">,
): Promise<RefusalNames> {
  if (!(error instanceof ActRefused)) return NO_NAMES;
  const values = Object.values(error.args);
  const also = {
    organisations: values.filter((value) => typeof value === "number"),
    hashes: values.filter((value) => isHex(value)),
  };
  try {
    const names = asNames(await audit.namesFor(act, also));
    return { names, currency: names.currency?.(act.subject) };
  } catch {
    return NO_NAMES; // a refusal is told all the same
  }
}
