import { formatAmount } from "../../domain/money.ts";
import { textList, termsList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { ledgerStamp } from "../ledgerStamp.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { ThreeWayTable } from "../views/AgreementView.ts";
import type { ActRef } from "../views/common.ts";
import { agreementRows } from "./agreementRows.ts";

type TableRow = ThreeWayTable["rows"][number];
type Difference = TableRow["differences"][number];

/** What each milestone's figures rest on: the acts that explain why they differ. */
interface Grounds {
  variations: ActRef[];
  decisions: ActRef[];
  invoices: ActRef[];
  payments: ActRef[];
}

/** Agreed and varied, accepted, invoiced and paid, net, with every difference explained by acts. */
export async function threeWayTable(reading: Reading, id: string): Promise<ThreeWayTable | undefined> {
  const { database } = reading;
  const agreement = await database.selectFrom("agreements").selectAll().where("id", "=", id).executeTakeFirst();
  if (agreement === undefined) return undefined;
  const [row] = await agreementRows(reading, [agreement]);
  const milestones = await database
    .selectFrom("milestones")
    .selectAll()
    .where("agreement", "=", id)
    .orderBy("number")
    .execute();
  const groundsOf = await readGrounds(reading, id);
  const stamp = await ledgerStamp(reading);
  if (row === undefined || stamp === undefined) return undefined;
  const rows = milestones.map((milestone) => tableRow(milestone, groundsOf(milestone.number)));
  const sum = (column: "accepted" | "invoiced" | "paid") => rows.reduce((total, line) => total + line[column], 0);
  const totals = { agreed: agreement.amount, accepted: sum("accepted"), invoiced: sum("invoiced"), paid: sum("paid") };
  return { agreement: row, rows, totals, currency: agreement.currency, stamp };
}

function tableRow(milestone: Row<"milestones">, grounds: Grounds): TableRow {
  const { number, title, amount, offeredAmount, payable, invoiced, paid } = milestone;
  const accepted = payable ?? 0;
  return {
    milestone: number,
    title,
    offered: offeredAmount,
    varied: amount - offeredAmount,
    agreed: amount,
    accepted,
    invoiced,
    paid,
    differences: [
      difference("offered and agreed", amount - offeredAmount, milestone, "a variation", grounds.variations),
      difference("agreed and accepted", accepted - amount, milestone, whyNotAccepted(milestone), grounds.decisions),
      difference("accepted and invoiced", invoiced - accepted, milestone, "the invoices so far", grounds.invoices),
      difference("invoiced and paid", paid - invoiced, milestone, "the payments and corrections so far", [
        ...grounds.invoices,
        ...grounds.payments,
      ]),
    ].filter((found) => found.net !== 0),
  };
}

function difference(
  between: string,
  net: number,
  { currency }: Row<"milestones">,
  why: string,
  acts: ActRef[],
): Difference {
  const size = formatAmount(Math.abs(net), currency);
  const words = `${size} ${net < 0 ? "less" : "more"}: ${acts.length === 0 ? "no act yet" : why}`;
  return { between, net, words, acts };
}

function whyNotAccepted({ state }: Row<"milestones">): string {
  if (state === "accepted-in-part") return "accepted in part";
  if (state === "rejected") return "rejected";
  return state === "waived" ? "waived" : "not decided yet";
}

async function readGrounds(
  { database, ...reading }: Reading,
  agreement: string,
): Promise<(milestone: number) => Grounds> {
  const variations = await database
    .selectFrom("variations")
    .selectAll()
    .where("agreement", "=", agreement)
    .orderBy("sequence")
    .execute();
  const attempts = await database
    .selectFrom("attempts")
    .selectAll()
    .where("agreement", "=", agreement)
    .orderBy("sequence")
    .execute();
  const milestones = await database.selectFrom("milestones").selectAll().where("agreement", "=", agreement).execute();
  const invoices = await database
    .selectFrom("invoices")
    .selectAll()
    .where("agreement", "=", agreement)
    .orderBy("sequence")
    .execute();
  const payments = await database
    .selectFrom("payments")
    .selectAll()
    .where("agreement", "=", agreement)
    .orderBy("sequence")
    .execute();
  const lookups = new Lookups({ database, ...reading });
  const signed = variations.filter(({ state }) => state === "signed");
  lookups.acts(...signed.map(({ answer }) => answer), ...milestones.map(({ waivedBy }) => waivedBy));
  lookups.acts(...attempts.flatMap(({ decision, corrections }) => [decision, ...textList(corrections)]));
  lookups.acts(
    ...invoices.flatMap(({ id, lastAct }) => [id, lastAct]),
    ...payments.flatMap(({ id, lastAct }) => [id, lastAct]),
  );
  await lookups.load();
  const refs = (hashes: (string | null)[]) =>
    [...new Set(hashes)].map((hash) => lookups.actOrNull(hash)).filter((act) => act !== null);
  return (number) => {
    const its = <Item extends { number: number }>(items: readonly Item[]) =>
      items.filter((item) => item.number === number);
    return {
      variations: refs(
        signed
          .filter(({ milestones: changed }) => termsList(changed).some((term) => term.number === number))
          .map(({ answer }) => answer),
      ),
      decisions: refs([
        ...its(attempts).flatMap(({ decision, corrections }) => [decision, ...textList(corrections)]),
        ...its(milestones).map(({ waivedBy }) => waivedBy),
      ]),
      invoices: refs(its(invoices).flatMap(({ id, lastAct }) => [id, lastAct])),
      payments: refs(its(payments).flatMap(({ id, lastAct }) => [id, lastAct])),
    };
  };
}
