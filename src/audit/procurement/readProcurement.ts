import { z } from "zod";
import { CANCELLATION_REASONS, NOTICE_UNLINK_REASONS } from "../../domain/codelists/tenderReasons.ts";
import { moneySchema } from "../../domain/money.ts";
import { shownSum } from "../../domain/sums.ts";
import { phaseList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { sumOf } from "../../projection/sums.ts";
import { type NextAct, nextActs } from "../acts/NextAct.ts";
import { wordsOf } from "../acts/reasonsGiven.ts";
import { agreementRows } from "../agreement/agreementRows.ts";
import { money, netAmount } from "../amounts.ts";
import { contentUnder } from "../contentUnder.ts";
import { evidenceRows } from "../evidence/evidenceRows.ts";
import { Lookups } from "../Lookups.ts";
import { day } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { awardViews } from "../tender/readAwards.ts";
import { tenderView } from "../tender/readTender.ts";
import { openingViews } from "./openingViews.ts";
import { procurementRows } from "./procurementRows.ts";
import type { NoticeLink, ProcurementView } from "./ProcurementView.ts";
import { turnsIn } from "./turnsIn.ts";

type Procurement = Row<"procurements">;

/** All that there is about one procurement, as it stands. */
export async function procurementView(
  reading: Reading,
  procurement: Procurement,
): Promise<ProcurementView | undefined> {
  const [row] = await procurementRows(reading, [procurement]);
  if (row === undefined) return undefined;
  const parts = await readParts(reading, procurement.id);
  const { awards, links, agreements, evidence, plans, last } = parts;
  const lookups = new Lookups(reading).acts(procurement.cancelledBy, last.actHash);
  lookups.acts(...links.map(({ actHash }) => actHash));
  await lookups.load();
  const content = await contentUnder(reading, procurement.content);
  const cancelledBy = lookups.actOrNull(procurement.cancelledBy);
  return {
    ...row,
    currency: procurement.currency,
    content,
    groundWhy: z.object({ ground: z.object({ reasons: z.string() }) }).safeParse(content).data?.ground.reasons ?? null,
    phases: phases(procurement, agreements),
    openings: await openingViews(reading, procurement.id),
    tender: await tenderView(reading, procurement),
    awards: await awardViews(reading, awards, procurement.currency),
    shares: shares(row, content),
    agreements: await agreementRows(reading, agreements),
    links: await Promise.all(links.map((link) => linkView(reading, link, lookups))),
    evidence: await evidenceRows(reading, evidence),
    plans: plans.map(({ id, reference, title }) => ({ id, reference, title })),
    cancelled: cancelledBy && {
      reason: CANCELLATION_REASONS.text(procurement.cancelReason ?? 0),
      reasons: await wordsOf(reading, cancelledBy.actHash),
      act: cancelledBy,
    },
    tenderBuildsOn: procurement.tenderLastAct,
    head: { subjectHead: last.subjectHead, count: last.subjectSequence, act: lookups.act(last.actHash) },
    questioned: await countQuestioned(reading, procurement.id),
    turns: await turnsIn(reading, procurement, agreements),
    next: whatIsNext(procurement, row, links, reading.now()),
  };
}

/** On the tender, and what the lead may do beside it. */
function whatIsNext(
  { state, tenderState, deadline }: Procurement,
  { lead, members }: Pick<ProcurementView, "lead" | "members">,
  links: readonly Row<"noticeLinks">[],
  now: number,
): NextAct[] {
  const parties = { lead: [lead], buyers: [lead, ...members], supplier: [] };
  const isClosed = deadline !== null && now > deadline;
  const linked = links.some((link) => link.linked === 1);
  return [
    ...nextActs("tender", { state: tenderState, holds: { open: !isClosed, closed: isClosed }, parties }),
    ...nextActs("procurement", { state, holds: { linked, unlinked: true }, parties }),
  ];
}

async function readParts({ database }: Reading, id: string) {
  const awards = database.selectFrom("awards").selectAll().where("procurement", "=", id).orderBy("number");
  const links = database.selectFrom("noticeLinks").selectAll().where("procurement", "=", id).orderBy("sequence");
  const agreements = database.selectFrom("agreements").selectAll().where("procurement", "=", id).orderBy("sequence");
  const plans = database.selectFrom("plans").selectAll().where("procurement", "=", id).orderBy("sequence");
  const evidence = database
    .selectFrom("evidence as e")
    .innerJoin("noticeLinks as l", "l.process", "e.process")
    .selectAll("e")
    .where("l.procurement", "=", id)
    .where("l.linked", "=", 1)
    .orderBy("e.sequence");
  const last = database.selectFrom("acts").selectAll().where("subject", "=", id).orderBy("sequence", "desc").limit(1);
  return {
    awards: await awards.execute(),
    links: await links.execute(),
    agreements: await agreements.execute(),
    plans: await plans.execute(),
    evidence: await evidence.execute(),
    last: await last.executeTakeFirstOrThrow(),
  };
}

/** What a phase may cost, and how much of that is committed by agreements of that phase. */
function phases(
  { phases: json, currency }: Procurement,
  agreements: readonly Row<"agreements">[],
): ProcurementView["phases"] {
  return phaseList(json).map(({ number, budget, startsOn, endsOn }) => {
    const ofPhase = agreements.filter(({ phase, isFramework }) => phase === number && isFramework === 0);
    const committed = ofPhase.reduce((sum, agreement) => sum + committedBy(agreement), 0);
    return {
      number,
      budget: netAmount(budget, currency),
      committed: netAmount(shownSum(committed), currency),
      left: netAmount(shownSum(budget - committed), currency),
      startsOn: day(startsOn),
      endsOn: day(endsOn),
    };
  });
}

/** The price while it is in force; what was accepted once it has ended. An offer commits nobody yet. */
function committedBy({ state, amount, accepted }: Row<"agreements">): number {
  if (state === "in-force") return amount;
  return state === "ended" ? sumOf(accepted) : 0;
}

const committing = z.object({
  members: z.array(z.object({ organisation: z.int(), commitment: moneySchema.optional().catch(undefined) })),
});

/** What each member of the buyers group commits, as the opening says it. */
function shares({ members }: Pick<ProcurementView, "members">, content: unknown): ProcurementView["shares"] {
  const said = committing.safeParse(content).data?.members ?? [];
  return members.map((organisation) => {
    const commitment = said.find((member) => member.organisation === organisation.number)?.commitment;
    return { organisation, commitment: commitment === undefined ? null : moneyOf(commitment) };
  });
}

function moneyOf({ net, vat, currency }: z.infer<typeof moneySchema>) {
  return money(net, vat, currency);
}

async function linkView(
  reading: Reading,
  { process, ocid, linked, reason, actHash }: Row<"noticeLinks">,
  lookups: Lookups,
): Promise<NoticeLink> {
  return {
    process,
    ocid,
    linked: linked === 1,
    reason: reason === null ? null : NOTICE_UNLINK_REASONS.text(reason),
    reasons: reason === null ? null : await wordsOf(reading, actHash),
    act: lookups.act(actHash),
  };
}

async function countQuestioned({ database }: Reading, id: string): Promise<number> {
  const row = await database
    .selectFrom("acts as a")
    .innerJoin("questionedActs as q", "q.sequence", "a.sequence")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("a.subject", "=", id)
    .where("q.standing", "=", "questioned")
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
