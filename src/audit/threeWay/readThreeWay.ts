import { shownSum } from "../../domain/sums.ts";
import type { Row } from "../../projection/schema.ts";
import { sumOf } from "../../projection/sums.ts";
import { agreementRows } from "../agreement/agreementRows.ts";
import { ledgerStamp } from "../ledgerStamp.ts";
import type { Reading } from "../Reading.ts";
import { whyNotAccepted, whyVaried } from "./explainMilestone.ts";
import { contested, whyNotInvoiced, whyNotPaid } from "./explainMoney.ts";
import { type Difference, difference } from "./Explanation.ts";
import { MoneyActs } from "./MoneyActs.ts";
import type { ThreeWayTable } from "./ThreeWayTable.ts";

type TableRow = ThreeWayTable["rows"][number];

/** Agreed and varied, accepted, invoiced and paid, net, with every difference explained by acts. */
export async function threeWayTable(reading: Reading, id: string): Promise<ThreeWayTable | undefined> {
  const agreement = await reading.database.selectFrom("agreements").selectAll().where("id", "=", id).executeTakeFirst();
  return agreement && threeWayOf(reading, agreement, await MoneyActs.read(reading, agreement.procurement));
}

/** @param acts of the agreement's procurement */
export async function threeWayOf(
  reading: Reading,
  agreement: Row<"agreements">,
  acts: MoneyActs,
): Promise<ThreeWayTable | undefined> {
  const [row] = await agreementRows(reading, [agreement]);
  const stamp = await ledgerStamp(reading);
  if (row === undefined || stamp === undefined) return undefined;
  const milestones = await reading.database
    .selectFrom("milestones")
    .selectAll()
    .where("agreement", "=", agreement.id)
    .orderBy("number")
    .execute();
  const rows = milestones.map((milestone) => milestoneRow(milestone, acts));
  const rest = restRow(agreement, rows, acts);
  if (rest !== undefined) rows.push(rest);
  const sum = (column: Column) => shownSum(rows.reduce((total, line) => total + line[column], 0));
  const totals = {
    ...{ offered: sum("offered"), varied: sum("varied"), agreed: sum("agreed") },
    ...{ accepted: sum("accepted"), invoiced: sum("invoiced"), paid: sum("paid") },
  };
  const doubtful = acts.doubtful(agreement.id);
  return { agreement: row, rows, totals, currency: agreement.currency, doubtful, stamp };
}

type Column = "offered" | "varied" | "agreed" | "accepted" | "invoiced" | "paid";

function milestoneRow(milestone: Row<"milestones">, acts: MoneyActs): TableRow {
  const { number, title, amount, offeredAmount, payable, paid } = milestone;
  const accepted = payable ?? 0;
  return {
    milestone: number,
    title,
    offered: offeredAmount,
    varied: amount - offeredAmount,
    agreed: amount,
    accepted,
    invoiced: sumOf(milestone.invoiced),
    paid,
    differences: differencesOf(milestone, acts),
  };
}

function differencesOf(milestone: Row<"milestones">, acts: MoneyActs): Difference[] {
  const { currency, amount, offeredAmount, payable, paid } = milestone;
  const invoiced = sumOf(milestone.invoiced);
  const accepted = payable ?? 0;
  const open = contested(milestone, acts);
  const all = [
    ["offered and agreed", amount - offeredAmount, () => whyVaried(milestone, acts)],
    ["agreed and accepted", accepted - amount, () => whyNotAccepted(milestone, acts)],
    ["accepted and invoiced", invoiced - accepted, () => whyNotInvoiced(milestone, acts)],
    ["invoiced and paid", paid - invoiced, () => whyNotPaid(milestone, acts)],
    ["paid and received, as the supplier says", open.net, () => open.explanations],
  ] as const;
  return all.flatMap(([between, net, why]) => (net === 0 ? [] : [difference(between, net, currency, why())]));
}

/** What the agreement is worth beyond its milestones, so that the rows add up to it. A framework's call-offs are not its own. */
function restRow(agreement: Row<"agreements">, rows: readonly TableRow[], acts: MoneyActs): TableRow | undefined {
  if (agreement.isFramework === 1) return undefined;
  const left = (whole: number, column: Column) => rows.reduce((rest, row) => rest - row[column], whole);
  const [offered, agreed] = [left(agreement.offeredAmount, "offered"), left(agreement.amount, "agreed")];
  if (offered === 0 && agreed === 0) return undefined;
  const signatures = acts.ofAgreement(agreement.id, "AgreementSigned", "VariationSigned");
  const why = signatures.map(({ ref }) => ({ act: ref, words: "agreed it without a milestone that carries it" }));
  const { currency } = agreement;
  return {
    ...{ milestone: null, title: "Agreed without a milestone", offered, varied: agreed - offered, agreed },
    ...{ accepted: 0, invoiced: 0, paid: 0 },
    differences: agreed === 0 ? [] : [difference("agreed and accepted", -agreed, currency, why)],
  };
}
