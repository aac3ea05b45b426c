import type { Row } from "../../projection/schema.ts";
import { minus, sumOf } from "../../projection/sums.ts";
import { netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { todayOf } from "../milestone/milestoneClock.ts";
import type { Reading } from "../Reading.ts";
import type { PaymentPerformance } from "./AuditView.ts";

/** How each authority pays its invoices: those settled, and those that are late today. */
export async function paymentPerformance(reading: Reading): Promise<PaymentPerformance[]> {
  const totals = await reading.database
    .selectFrom("totals")
    .selectAll()
    .orderBy("authority")
    .orderBy("currency")
    .execute();
  const authorities = [...new Set(totals.filter(({ invoices }) => invoices > 0).map(({ authority }) => authority))];
  const lookups = await new Lookups(reading).organisations(...authorities).load();
  return Promise.all(
    authorities.map(async (authority) => {
      const rows = totals.filter((row) => row.authority === authority);
      const settled = sum(rows, "settled");
      const lateAndUnpaid = await countLate(reading, authority);
      return {
        authority: lookups.organisation(authority),
        invoices: sum(rows, "invoices"),
        paid: settled,
        late: sum(rows, "settledLate") + lateAndUnpaid,
        lateAndUnpaid,
        disputed: sum(rows, "disputed"),
        meanDaysToPay: settled === 0 ? null : Math.round((sum(rows, "settledDays") / settled) * 10) / 10,
        outstanding: rows.map(({ invoiced, paid, currency }) => netAmount(sumOf(minus(invoiced, paid)), currency)),
      };
    }),
  );
}

function sum(
  rows: readonly Row<"totals">[],
  column: "invoices" | "settled" | "settledLate" | "settledDays" | "disputed",
) {
  return rows.reduce((total, row) => total + row[column], 0);
}

async function countLate({ database, now }: Reading, authority: number): Promise<number> {
  const query = database
    .selectFrom("invoices")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("buyer", "=", authority)
    .where("owing", "=", 1)
    .where("payBy", "<", todayOf(now()));
  return Number((await query.executeTakeFirst())?.count ?? 0);
}
