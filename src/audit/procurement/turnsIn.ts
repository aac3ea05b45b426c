import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import { todayOf } from "../milestone/milestoneClock.ts";
import { day, moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { OrganisationRef } from "../views.ts";
import type { Turn } from "./ProcurementView.ts";

type Procurement = Row<"procurements">;

const DECISIONS: Turn["kinds"] = ["DeliveryAccepted", "DeliveryAcceptedInPart", "DeliveryRejected"];

interface Sides {
  readonly buyer: OrganisationRef;
  readonly supplier: OrganisationRef;
}

/** What is awaited in a procurement, and of whom: what has a last day first, the soonest on top. */
export async function turnsIn(
  reading: Reading,
  procurement: Procurement,
  agreements: readonly Row<"agreements">[],
): Promise<Turn[]> {
  if (procurement.state !== "active") return [];
  const variations = await variationsOn(reading, agreements);
  const milestones = await milestonesOf(reading, procurement.id);
  const lookups = new Lookups(reading).organisations(procurement.lead);
  for (const { buyer, supplier } of agreements) lookups.organisations(buyer, supplier);
  await lookups.load();
  const sidesOf = ({ buyer, supplier }: { buyer: number; supplier: number }): Sides => ({
    buyer: lookups.organisation(buyer),
    supplier: lookups.organisation(supplier),
  });
  const now = reading.now();
  const turns = [
    ...leadsTurn(procurement, lookups.organisation(procurement.lead), agreements, now),
    ...agreements.flatMap((agreement) => offerTurn(agreement, sidesOf(agreement), now)),
    ...variations.flatMap(({ variation, agreement }) => variationTurn(variation, agreement, sidesOf(agreement), now)),
    ...milestones.flatMap(({ milestone, of }) => milestoneTurn(milestone, of, sidesOf(milestone), now)),
  ];
  return soonestFirst(turns);
}

/** What has no last day comes last. */
export function soonestFirst<One extends Turn>(turns: readonly One[]): One[] {
  return turns.toSorted((left, right) => (left.until ?? "9999").localeCompare(right.until ?? "9999"));
}

function leadsTurn(
  { tenderState, stage, deadline }: Procurement,
  lead: OrganisationRef,
  agreements: readonly unknown[],
  now: number,
): Turn[] {
  const turn = (what: string, kinds: Turn["kinds"], until: string | null = null): Turn => {
    return { by: lead, what, until, late: false, agreement: null, milestone: null, kinds };
  };
  if (tenderState === "none") return [turn("publish the tender", ["TenderPublished"])];
  if (tenderState === "open" && deadline !== null)
    return now > deadline
      ? [turn("decide on the tenders it received", ["AwardDecided"])]
      : [turn("wait for tenders", [], moment(deadline))];
  return tenderState === "awarded" && stage === "award" && agreements.length === 0
    ? [turn("offer an agreement to whom it awarded", ["AgreementOffered"])]
    : [];
}

function offerTurn(agreement: Row<"agreements">, { supplier }: Sides, now: number): Turn[] {
  if (agreement.state !== "offered" || now > agreement.openUntil) return [];
  return [untilMoment(supplier, "sign or decline", agreement, ["AgreementSigned", "AgreementDeclined"])];
}

/** The side that did not offer it answers. */
function variationTurn(
  variation: Row<"variations">,
  agreement: Row<"agreements">,
  { buyer, supplier }: Sides,
  now: number,
): Turn[] {
  if (now > variation.openUntil) return [];
  const by = variation.organisation === supplier.number ? buyer : supplier;
  const answered = { ...agreement, openUntil: variation.openUntil };
  return [untilMoment(by, "sign or decline the variation of", answered, ["VariationSigned", "VariationDeclined"])];
}

function untilMoment(
  by: OrganisationRef,
  what: string,
  { id, title, openUntil }: Row<"agreements">,
  kinds: Turn["kinds"],
): Turn {
  return { by, what, until: moment(openUntil), late: false, agreement: { id, title }, milestone: null, kinds };
}

const AWAITED: ReadonlyMap<string, readonly [side: keyof Sides, what: string, kinds: Turn["kinds"]]> = new Map([
  ["delivery", ["supplier", "deliver", ["MilestoneDelivered"]]],
  ["decision", ["buyer", "decide on the delivery of", DECISIONS]],
  ["invoice", ["supplier", "invoice what was accepted of", ["InvoiceRecorded"]]],
  ["payment", ["buyer", "pay for", ["PaymentRecorded"]]],
]);

function milestoneTurn(
  { awaits, awaitsUntil, number, title }: Row<"milestones">,
  { id, title: agreed }: { id: string; title: string },
  sides: Sides,
  now: number,
): Turn[] {
  const [side, words, kinds] = AWAITED.get(awaits) ?? [];
  if (side === undefined || kinds === undefined) return [];
  const hasDay = awaits !== "invoice";
  return [
    {
      by: sides[side],
      what: `${words} milestone ${number}, “${title}”, of`,
      until: hasDay ? day(awaitsUntil) : null,
      late: hasDay && awaitsUntil < todayOf(now),
      agreement: { id, title: agreed },
      milestone: number,
      kinds,
    },
  ];
}

async function variationsOn({ database }: Reading, agreements: readonly Row<"agreements">[]) {
  if (agreements.length === 0) return [];
  const ids = agreements.map(({ id }) => id);
  const query = database.selectFrom("variations").selectAll().where("agreement", "in", ids);
  const rows = await query.where("state", "=", "offered").orderBy("sequence").execute();
  return rows.flatMap((variation) => {
    const agreement = agreements.find(({ id }) => id === variation.agreement);
    return agreement === undefined ? [] : [{ variation, agreement }];
  });
}

async function milestonesOf({ database }: Reading, procurement: string) {
  const rows = await database
    .selectFrom("milestones as m")
    .innerJoin("agreements as a", "a.id", "m.agreement")
    .selectAll("m")
    .select(["a.id", "a.title as agreed"])
    .where("m.procurement", "=", procurement)
    .where("m.awaits", "!=", "nothing")
    .orderBy("m.awaitsUntil")
    .execute();
  return rows.map(({ id, agreed, ...milestone }) => ({ milestone, of: { id, title: agreed } }));
}
