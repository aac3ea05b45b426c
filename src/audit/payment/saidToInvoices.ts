import { z } from "zod";
import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";

type Invoice = Row<"invoices">;

/** Acts about an invoice that its row does not name. */
export interface SaidToInvoice {
  /** The last act that disputed a part of it, or settled a dispute. */
  readonly disputedBy: string | null;
  /** With which its supplier contests payments recorded for it, and has not said otherwise since. */
  readonly contestedBy: readonly string[];
}

const about = z.object({ invoice: z.string() });

/** What was said to each of these invoices, by its id. */
export async function saidToInvoices(
  reading: Reading,
  invoices: readonly Invoice[],
): Promise<(id: string) => SaidToInvoice> {
  const disputes = await disputesOf(reading, invoices);
  const contests = await contestsOf(reading, invoices);
  return (id) => ({
    disputedBy: disputes.get(id) ?? null,
    contestedBy: contests.flatMap(({ invoice, answerAct }) => (invoice === id && answerAct ? [answerAct] : [])),
  });
}

async function disputesOf({ database }: Reading, invoices: readonly Invoice[]): Promise<Map<string, string>> {
  const disputed = invoices.filter(({ isDisputed }) => isDisputed === 1);
  if (disputed.length === 0) return new Map();
  const subjects = [...new Set(disputed.map(({ procurement }) => procurement))];
  const acts = database.selectFrom("acts").select(["actHash", "actValues"]).where("kind", "=", "InvoiceDisputed");
  const found = await acts.where("subject", "in", subjects).orderBy("sequence").execute();
  return new Map(found.map(({ actHash, actValues }) => [about.parse(JSON.parse(actValues)).invoice, actHash]));
}

async function contestsOf({ database }: Reading, invoices: readonly Invoice[]) {
  const paid = invoices.filter(({ paidParts }) => paidParts !== "[]").map(({ id }) => id);
  if (paid.length === 0) return [];
  const payments = database.selectFrom("payments").select(["invoice", "answerAct"]).where("invoice", "in", paid);
  return payments.where("state", "=", "contested").orderBy("sequence").execute();
}
