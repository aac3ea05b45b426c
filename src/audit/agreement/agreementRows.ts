import { shownSum } from "../../domain/sums.ts";
import type { Row } from "../../projection/schema.ts";
import { sumOf } from "../../projection/sums.ts";
import { money, netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { todayOf } from "../milestone/milestoneClock.ts";
import { day, dayOrNull, moment, momentOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { AgreementRow } from "./AgreementView.ts";

/** Agreements and offers as lists show them. */
export async function agreementRows(reading: Reading, rows: readonly Row<"agreements">[]): Promise<AgreementRow[]> {
  const lookups = new Lookups(reading);
  for (const row of rows) {
    lookups.organisations(row.buyer, row.supplier).procurements(row.procurement).acts(row.id, row.lastAct);
  }
  await lookups.load();
  return rows.map((row) => agreementRow(row, reading.now(), lookups));
}

function agreementRow(row: Row<"agreements">, now: number, lookups: Lookups): AgreementRow {
  const { id, title, reference, currency, framework, phase, sequence } = row;
  const expired = row.state === "offered" && now > row.openUntil;
  return {
    ...{ id, title, reference, framework, phase },
    procurement: lookups.procurement(row.procurement),
    buyer: lookups.organisation(row.buyer, sequence),
    supplier: lookups.organisation(row.supplier, sequence),
    state: row.state,
    isFramework: row.isFramework === 1,
    money: money(row.amount, row.vat, currency),
    accepted: netAmount(sumOf(row.accepted), currency),
    paid: netAmount(sumOf(row.paid), currency),
    leftToPay: netAmount(shownSum(sumOf(row.accepted) - sumOf(row.paid)), currency),
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    openUntil: moment(row.openUntil),
    ...{ expired, offer: lookups.act(id), lastAct: lookups.act(row.lastAct) },
    canBeSigned: row.state === "offered" && !expired && !lookups.isCancelled(row.procurement),
    inForceSince: momentOrNull(row.inForceSince),
    termPassed: row.state === "in-force" && row.endsOn < todayOf(now),
    endedOn: row.state === "ended" ? dayOrNull(row.effectiveOn) : null,
  };
}
