import { z } from "zod";
import { VARIATION_REASONS } from "../../domain/codelists/agreementReasons.ts";
import { termsList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { money } from "../amounts.ts";
import { contentUnder } from "../contentUnder.ts";
import { documentsOf } from "../documents.ts";
import { Lookups } from "../Lookups.ts";
import { day, moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { VariationView } from "./AgreementView.ts";
import { reasonsGiven } from "./reasonsGiven.ts";

const told = z.object({ rationale: z.string(), changes: z.array(z.string()) });

/** What either side offered to change in an agreement, and what became of it, in the order of the offers. */
export async function variationViews(reading: Reading, agreement: string, currency: string): Promise<VariationView[]> {
  const rows = await reading.database
    .selectFrom("variations")
    .selectAll()
    .where("agreement", "=", agreement)
    .orderBy("sequence")
    .execute();
  const lookups = new Lookups(reading);
  for (const { id, answer, organisation } of rows) lookups.acts(id, answer).organisations(organisation);
  await lookups.load();
  return Promise.all(rows.map((row) => variationView(reading, row, currency, lookups)));
}

async function variationView(
  reading: Reading,
  row: Row<"variations">,
  currency: string,
  lookups: Lookups,
): Promise<VariationView> {
  const { id, state, reason, answer, openUntil } = row;
  const content = await contentUnder(reading, row.content);
  const { rationale = null, changes = [] } = told.safeParse(content).data ?? {};
  return {
    id,
    state,
    expired: state === "offered" && reading.now() > openUntil,
    by: lookups.organisation(row.organisation, row.sequence),
    rationale,
    changes,
    documents: await documentsOf(reading, content),
    before: { net: row.amountBefore, endsOn: day(row.endsOnBefore) },
    money: money(row.amount, row.vat, currency),
    endsOn: day(row.endsOn),
    openUntil: moment(openUntil),
    reason: reason === null ? null : VARIATION_REASONS.text(reason),
    reasons: (await reasonsGiven(reading, answer)).reasons,
    milestones: termsList(row.milestones).map(({ number, dueOn, amount, vat }) => ({
      number,
      dueOn: day(dueOn),
      money: money(amount, vat, currency),
    })),
    offer: lookups.act(id),
    answer: lookups.actOrNull(answer),
  };
}
