import { z } from "zod";
import { awardSchema } from "../../domain/acts/tender/awardContent.ts";
import { winnerList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { netAmount } from "../amounts.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { AwardView } from "./TenderView.ts";

type Award = Row<"awards">;
type Assessed = z.infer<typeof told>["winners"][number];

const { winners, unsuccessful, tendersReceived, decidedOn, summary, standstill } = awardSchema.shape;

/** Of a decision's content what is shown; where a part was erased, the rest is still read. */
const told = z.object({
  winners: z.array(winners.element.omit({ ceiling: true }).loose()).catch([]),
  unsuccessful: orNothing(unsuccessful),
  tendersReceived: orNothing(tendersReceived),
  decidedOn: orNothing(decidedOn),
  summary: orNothing(summary),
  standstill: orNothing(standstill),
});

function orNothing<Schema extends z.ZodType>(schema: Schema) {
  return z.optional(schema).catch(undefined);
}

/** Every award decision of a procurement: who won and who did not, why, and when agreements may be signed. */
export async function awardViews(reading: Reading, awards: readonly Award[], currency: string): Promise<AwardView[]> {
  const contents = await Promise.all(
    awards.map(async ({ content }) => told.safeParse(await contentUnder(reading, content)).data),
  );
  const lookups = new Lookups(reading).acts(...awards.map(({ actHash }) => actHash));
  lookups.organisations(...awards.flatMap((award) => winnerList(award.winners).map(({ supplier }) => supplier)));
  lookups.organisations(
    ...contents.flatMap((content) => content?.unsuccessful?.map(({ supplier }) => supplier.organisation) ?? []),
  );
  await lookups.load();
  return awards.map((award, index) => {
    const replacedBy = lookups.actOrNull(awards[index + 1]?.actHash ?? null);
    return { ...awardView(award, contents[index], currency, lookups), replacedBy };
  });
}

function awardView(
  { number, actHash, sequence, winners: won }: Award,
  content: z.infer<typeof told> | undefined,
  currency: string,
  lookups: Lookups,
): Omit<AwardView, "replacedBy"> {
  const assessed = (supplier: number) => content?.winners.find((one) => one.supplier.organisation === supplier);
  return {
    number,
    act: lookups.act(actHash),
    winners: winnerList(won).map(({ supplier, ceiling }) => ({
      supplier: lookups.organisation(supplier, sequence),
      ceiling: netAmount(ceiling, currency),
      ...assessment(assessed(supplier)),
    })),
    unsuccessful:
      content?.unsuccessful?.map((one) => ({
        supplier: lookups.organisation(one.supplier.organisation, sequence),
        ...assessment(one),
      })) ?? null,
    ...saidOfAll(content),
  };
}

function saidOfAll(content: z.infer<typeof told> | undefined) {
  return {
    decidedOn: content?.decidedOn ?? null,
    tendersReceived: content?.tendersReceived ?? null,
    standstill: standstillOf(content?.standstill),
    reasons: content?.summary ?? null,
  };
}

function assessment(one: Pick<Assessed, "reasons" | "scores"> | undefined) {
  const scores = (one?.scores ?? []).map(({ criterion, hundredths, mostHundredths, reasons }) => ({
    criterion,
    points: hundredths / 100,
    mostPoints: mostHundredths / 100,
    reasons: reasons ?? null,
  }));
  return { reasons: one?.reasons ?? null, scores };
}

function standstillOf(said: z.infer<typeof told>["standstill"]): AwardView["standstill"] {
  if (said === undefined) return null;
  return { mandatory: said.mandatory, endsOn: said.endsOn ?? null, note: said.note ?? null };
}
