import type { Draft } from "./Draft.ts";
import type { Row } from "./schema.ts";
import { plus } from "./sums.ts";

export type Counted =
  | "plans"
  | "procurements"
  | "agreements"
  | "agreementsSigned"
  | "milestones"
  | "invoices"
  | "payments"
  | "evidence"
  | "conflictingCopies"
  | "organisations";

/** One more of a thing, or several. */
export async function count(draft: Draft, thing: Counted, more = 1): Promise<void> {
  if (more === 0) return;
  const row = await draft.find("counts", thing);
  draft.put("counts", { thing, count: (row?.count ?? 0) + more });
}

const COUNTS = ["agreements", "invoices", "disputed", "payments", "settled", "settledLate", "settledDays"] as const;
const SUMS = ["agreed", "accepted", "invoiced", "paid"] as const;

type Added = Partial<Record<(typeof COUNTS | typeof SUMS)[number], number>>;

const NOTHING: Omit<Row<"totals">, "authority" | "currency"> = {
  ...{ agreements: 0, agreed: "0", accepted: "0" },
  ...{ invoices: 0, invoiced: "0", disputed: 0 },
  ...{ payments: 0, paid: "0" },
  ...{ settled: 0, settledLate: 0, settledDays: 0 },
};

/** Adds to an authority's sums in one currency; a correction adds a negative number. */
export async function addToTotals(
  draft: Draft,
  { buyer, currency }: { buyer: number; currency: string },
  added: Added,
): Promise<void> {
  const before = (await draft.find("totals", buyer, currency)) ?? { ...NOTHING, authority: buyer, currency };
  const after = { ...before };
  for (const name of COUNTS) after[name] += added[name] ?? 0;
  for (const name of SUMS) after[name] = plus(after[name], added[name] ?? 0);
  draft.put("totals", after);
}
