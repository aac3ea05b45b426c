import { z } from "zod";
import { VARIATION_REASONS } from "../../domain/codelists/agreementReasons.ts";
import { termsList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { type NextAct, nextActs } from "../acts/NextAct.ts";
import { reasonsGiven } from "../acts/reasonsGiven.ts";
import { money } from "../amounts.ts";
import { contentUnder } from "../contentUnder.ts";
import { documentsOf, namedBy } from "../documents.ts";
import { Lookups } from "../Lookups.ts";
import { day, moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { AgreementRow, VariationView } from "./AgreementView.ts";

type Sides = Pick<AgreementRow, "buyer" | "supplier">;

/** A variation, with what it builds on. */
type Offered = Row<"variations"> & Pick<Row<"acts">, "builtOn">;

interface Varied {
  readonly agreement: Row<"agreements">;
  readonly sides: Sides;
}

const told = z.object({ rationale: z.string(), changes: z.array(z.string()) });

/** What either side offered to change in an agreement, and what became of it, in the order of the offers. */
export async function variationViews(
  reading: Reading,
  agreement: Row<"agreements">,
  sides: Sides,
): Promise<VariationView[]> {
  const rows = await reading.database
    .selectFrom("variations as v")
    .innerJoin("acts as a", "a.actHash", "v.id")
    .selectAll("v")
    .select("a.builtOn")
    .where("v.agreement", "=", agreement.id)
    .orderBy("v.sequence")
    .execute();
  const lookups = new Lookups(reading);
  for (const { id, answer, organisation } of rows) lookups.acts(id, answer).organisations(organisation);
  await lookups.load();
  return Promise.all(rows.map((row) => variationView(reading, row, { agreement, sides }, lookups)));
}

async function variationView(reading: Reading, row: Offered, of: Varied, lookups: Lookups): Promise<VariationView> {
  const { currency } = of.agreement;
  const { id, state, reason, answer, openUntil } = row;
  const content = await contentUnder(reading, row.content);
  const { rationale = null, changes = [] } = told.safeParse(content).data ?? {};
  return {
    id,
    state,
    expired: state === "offered" && reading.now() > openUntil,
    by: lookups.organisation(row.organisation, row.sequence),
    ...{ content, rationale, changes },
    documents: await documentsOf(reading, content, { by: await namedBy(reading, id) }),
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
    next: whatIsNext(row, of, reading.now()),
  };
}

function whatIsNext(
  { state, openUntil, organisation, builtOn }: Offered,
  { agreement, sides }: Varied,
  now: number,
): NextAct[] {
  const { buyer, supplier } = sides;
  const isBuyers = organisation === agreement.buyer;
  const holds = {
    inForce: agreement.state === "in-force",
    unchanged: builtOn === agreement.lastAct,
    standing: now <= openUntil,
  };
  return nextActs("variation", {
    state,
    holds,
    parties: isBuyers ? { offerer: [buyer], other: [supplier] } : { offerer: [supplier], other: [buyer] },
    kinds: isBuyers ? { offerer: "authority", other: "supplier" } : { offerer: "supplier", other: "authority" },
  });
}
