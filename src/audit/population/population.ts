import { plus, sumOf } from "../../projection/sums.ts";
import { netAmount } from "../amounts.ts";
import { ledgerStamp } from "../ledgerStamp.ts";
import type { Reading } from "../Reading.ts";
import type { NetAmount } from "../views.ts";
import type { Population } from "./AuditView.ts";

/** Everything there is, counted and summed, with the ledger's head: an auditor's population is whole or it is not. */
export async function population(reading: Reading): Promise<Population> {
  const { database } = reading;
  const stamp = await ledgerStamp(reading);
  if (stamp === undefined)
    throw new Error("Nothing was read from the ledger yet; ask again when the service is ready.");
  const counts = new Map(
    (await database.selectFrom("counts").selectAll().execute()).map((row) => [row.thing, row.count]),
  );
  const totals = await database.selectFrom("totals").selectAll().orderBy("currency").execute();
  const sum = (column: "agreed" | "accepted" | "invoiced" | "paid"): NetAmount[] => {
    const byCurrency = new Map<string, string>();
    for (const row of totals) byCurrency.set(row.currency, plus(byCurrency.get(row.currency) ?? "0", row[column]));
    return [...byCurrency].map(([currency, net]) => netAmount(sumOf(net), currency));
  };
  const count = (thing: string) => counts.get(thing) ?? 0;
  return {
    stamp,
    plans: count("plans"),
    procurements: count("procurements"),
    agreements: count("agreements"),
    agreementsSigned: count("agreementsSigned"),
    milestones: count("milestones"),
    payments: count("payments"),
    invoices: count("invoices"),
    evidence: count("evidence"),
    conflictingCopies: count("conflictingCopies"),
    organisations: count("organisations"),
    agreed: sum("agreed"),
    accepted: sum("accepted"),
    invoiced: sum("invoiced"),
    paid: sum("paid"),
  };
}
