import type { Row } from "../../projection/schema.ts";
import { money, netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { day } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { milestoneClock } from "./milestoneClock.ts";
import type { MilestoneRow } from "./MilestoneView.ts";

/** Milestones as lists show them, with what is due and late at this moment. */
export async function milestoneRows(reading: Reading, rows: readonly Row<"milestones">[]): Promise<MilestoneRow[]> {
  const lookups = new Lookups(reading);
  for (const row of rows) {
    lookups.organisations(row.buyer, row.supplier).procurements(row.procurement).acts(row.lastAct);
  }
  await lookups.load();
  return rows.map((row) => milestoneRow(row, reading.now(), lookups));
}

function milestoneRow(row: Row<"milestones">, now: number, lookups: Lookups): MilestoneRow {
  const { agreement, number, title, currency, daysToDecide, daysToPay, payable, payableVat } = row;
  return {
    ...{ agreement, number, title, daysToDecide, daysToPay },
    procurement: lookups.procurement(row.procurement),
    buyer: lookups.organisation(row.buyer),
    supplier: lookups.organisation(row.supplier),
    state: row.state,
    dueOn: day(row.dueOn),
    money: money(row.amount, row.vat, currency),
    payable: payable === null ? null : money(payable, payableVat ?? 0, currency),
    paid: netAmount(row.paid, currency),
    leftToPay: payable === null ? null : netAmount(payable - row.paid, currency),
    clock: milestoneClock(row, now),
    lastAct: lookups.act(row.lastAct),
  };
}
