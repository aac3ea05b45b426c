import { LEGAL_GROUNDS } from "../domain/codelists/legalGrounds.ts";
import { type Hex, ZERO_BYTES32 } from "../domain/Hex.ts";
import { ownReferenceDigest } from "../domain/ownReference.ts";
import { procurementSubject } from "../domain/subjects.ts";
import { amendedContent, openingContent, REFERENCE, signedPhases, tenderContent, TITLE } from "./dampTender.ts";
import type { Players } from "./gatherPlayers.ts";
import { CABINET, OFFICER } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { PublishedPlan } from "./publishPlans.ts";
import { type Done, party, type Player, type Stage } from "./Stage.ts";

/** The challenge brief as bidders saw it last. */
export const AMENDED_BRIEF = "# Challenge brief\n\nFind damp before it is visible, kitchens too.\n";

/** The procurement that the story follows, awarded. */
export interface AwardedProcurement {
  readonly id: Hex;
  readonly lead: Player;
  readonly award: Hex;
}

/** From plan to award: opened, published, a question answered, amended, decided for three of four. */
export async function runDampTender(stage: Stage, players: Players, plan: PublishedPlan): Promise<AwardedProcurement> {
  const lead = players.authority("CMD");
  const id = procurementSubject(lead.number, ownReferenceDigest(REFERENCE));
  const opened = await open(stage, players, id, plan);
  const last = await publishAndAmend(stage, players, id, opened);
  const award = await decide(stage, players, id, last);
  return { id, lead, award: award.hash };
}

async function open(stage: Stage, players: Players, id: Hex, plan: PublishedPlan): Promise<Done> {
  const lead = players.authority("CMD");
  const members = [players.authority("HCK").number, players.authority("LEW").number];
  const ground = LEGAL_GROUNDS.code("researchAndDevelopment");
  const values = {
    ownReference: ownReferenceDigest(REFERENCE),
    ground,
    currency: "GBP",
    members,
    phases: signedPhases(stage),
  };
  await stage.moveTo(56, "10:00");
  const content = openingContent(stage, players, plan);
  const opened = await stage.act("ProcurementOpened", lead, "procurement", { subject: id }, values, content);
  const place = { subject: plan.id, builtOn: plan.lastAct };
  const procurement = { id, reference: REFERENCE, title: TITLE };
  const converted = { procurement, authority: OFFICER };
  await stage.act("PlanConverted", lead, "procurement", place, { procurement: id }, converted);
  return opened;
}

async function publishAndAmend(stage: Stage, players: Players, id: Hex, opened: Done): Promise<Done> {
  const lead = players.authority("CMD");
  const key = stage.key(lead, "procurement");
  const first = await stage.client.upload("# Challenge brief\n\nFind damp before it is visible.\n", key);
  const second = await stage.client.upload(AMENDED_BRIEF, key);
  const ground = LEGAL_GROUNDS.code("researchAndDevelopment");
  const terms = { enquiryDeadline: stage.calendar.time(84, "12:00"), budget: 40_000_000, ground };

  await stage.moveTo(63, "09:00");
  const values = { ...terms, number: 1, deadline: stage.calendar.time(98, "12:00") };
  const tender = tenderContent(stage, players, first);
  const place = { subject: id, builtOn: opened.hash };
  const published = await stage.act("TenderPublished", lead, "procurement", place, values, tender);

  await stage.moveTo(77, "11:30");
  const clarified = await clarify(stage, lead, id, published);

  await stage.moveTo(80, "16:00");
  const amended = { ...terms, version: 2, deadline: stage.calendar.time(105, "12:00") };
  const content = amendedContent(stage, players, first, second);
  return stage.act("TenderAmended", lead, "procurement", { subject: id, builtOn: clarified.hash }, amended, content);
}

function clarify(stage: Stage, lead: Player, id: Hex, published: Done): Promise<Done> {
  const place = { subject: id, builtOn: published.hash };
  return stage.act(
    "TenderClarified",
    lead,
    "procurement",
    place,
    { number: 1, previous: ZERO_BYTES32 },
    {
      questions: [
        {
          question: "Are kitchens to be covered, where steam makes humidity jump?",
          answer: "Yes. We shall amend the challenge brief and consider the deadline.",
          askedOn: stage.calendar.day(74),
        },
      ],
      authority: OFFICER,
    },
  );
}

async function decide(stage: Stage, players: Players, id: Hex, last: Done): Promise<Done> {
  const { hexagon, brightwell, tidewater, northgate } = players;
  const winner = (supplier: Player, net: number) => ({ supplier: supplier.number, ceiling: net * 100 });
  const values = {
    number: 1,
    winners: [winner(hexagon, 150_000), winner(brightwell, 150_000), winner(tidewater, 100_000)],
  };
  const told = (supplier: Player, net: number, reasons: string) => ({
    supplier: party(supplier),
    ceiling: pounds(net),
    reasons,
  });
  await stage.moveTo(113, "10:00");
  return stage.act(
    "AwardDecided",
    players.authority("CMD"),
    "procurement",
    { subject: id, builtOn: last.hash },
    values,
    {
      decidedOn: stage.calendar.day(112),
      winners: [
        told(hexagon, 150_000, "The only design that needs no battery change in ten years."),
        told(brightwell, 150_000, "Reads a whole flat from one place; strong evidence from social housing."),
        told(tidewater, 100_000, "Uses meters that are in the walls already; cheapest by far."),
      ],
      unsuccessful: [
        { supplier: party(northgate), reasons: "Needs a subscription for each home, which the brief rules out." },
      ],
      tendersReceived: 4,
      summary: "Three of four designs go to phase 1.",
      standstill: { mandatory: false, note: "A voluntary one of eight working days, as the tender said." },
      conflictsAssessmentOn: stage.calendar.day(111),
      authority: CABINET,
    },
  );
}
