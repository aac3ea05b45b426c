import { CANCELLATION_REASONS } from "../domain/codelists/tenderReasons.ts";
import type { Hex } from "../domain/Hex.ts";
import { gatherPlayers, type Players } from "./gatherPlayers.ts";
import { linkNotices } from "./linkNotices.ts";
import type { Memorandum } from "./memorandum.ts";
import { offerPhaseTwo } from "./offerPhaseTwo.ts";
import { CABINET } from "./people.ts";
import { LATER_PLANS } from "./planList.ts";
import { planOf, type PublishedPlan, publishPlan, publishPlans } from "./publishPlans.ts";
import { replaceSouthwarksKey } from "./replaceSouthwarksKey.ts";
import { runDampTender } from "./runDampTender.ts";
import { runPhaseOne } from "./runPhaseOne.ts";
import { publishSmallTender } from "./smallTender.ts";
import { type Stage, subjectOf } from "./Stage.ts";

/**
 * Plays the whole story through the API: 33 authorities found the consortium, plans are published, one
 * pre-commercial procurement goes from plan to paid milestones, one tender is cancelled by an officer whose key is
 * revoked later, one is open today, and an offer waits for its supplier.
 */
export async function playDemonstration(stage: Stage, memorandum: Memorandum): Promise<void> {
  const players = await gatherPlayers(stage, memorandum);
  const plans = await publishPlans(stage, players);
  const awarded = await runDampTender(stage, players, planOf(plans, "CMD-P-2041"));
  const { hexagon } = await runPhaseOne(stage, players, awarded);
  const cancellation = await cancelKerbside(stage, players, plans);
  await replaceSouthwarksKey(stage, players.authority("SWK"), cancellation);
  await renameBrightwell(stage, players);
  await planAhead(stage, players);
  await openTranslation(stage, players, plans);
  await offerPhaseTwo(stage, awarded, hexagon);
}

async function planAhead(stage: Stage, players: Players): Promise<void> {
  await stage.moveTo(505, "10:40");
  await publishPlan(stage, players.authority("CMD"), LATER_PLANS.fieldTest);
  await stage.moveTo(511, "14:00");
  await publishPlan(stage, players.authority("HCK"), LATER_PLANS.repairs);
}

async function cancelKerbside(stage: Stage, players: Players, plans: Map<string, PublishedPlan>): Promise<Hex> {
  const lead = players.authority("SWK");
  const { id, published } = await publishSmallTender(stage, {
    lead,
    plan: planOf(plans, "SWK-DIG-77"),
    reference: "SWK-2025-77",
    title: "Kerbside data standard",
    challenge: "One open data standard for parking, loading and charging bays, and a tool to publish it.",
    pounds: 210_000,
    cpv: { code: "72300000", description: "Data services" },
    openedOn: 320,
    publishedOn: 323,
    enquiriesUntil: 340,
    closesOn: 354,
    startsOn: 400,
  });
  await stage.moveTo(347, "15:30");
  const reason = CANCELLATION_REASONS.code("replaced");
  const place = { subject: id, builtOn: published.hash };
  const cancelled = await stage.act(
    "ProcurementCancelled",
    lead,
    "procurement",
    place,
    { reason },
    {
      reasons: "The Department for Transport has published a national standard; a tool for it will be tendered anew.",
      authority: CABINET,
    },
  );
  return cancelled.hash;
}

async function renameBrightwell(stage: Stage, players: Players): Promise<void> {
  const { brightwell } = players;
  await stage.moveTo(400, "12:00");
  const place = { subject: subjectOf(brightwell), builtOn: brightwell.lastAct };
  const name = { name: "Brightwell Homes Technology Ltd", formerName: brightwell.name };
  await stage.act("OrganisationRenamed", brightwell, "director", place, {}, name);
}

async function openTranslation(stage: Stage, players: Players, plans: Map<string, PublishedPlan>): Promise<void> {
  const lead = players.authority("NWM");
  const title = "Translation for housing letters";
  const { id, opened } = await publishSmallTender(stage, {
    lead,
    plan: planOf(plans, "NWM-2026-03"),
    reference: "NWM-2026-03/T",
    title,
    challenge: "Letters from the housing service in the reader's language, checked by people before they go out.",
    pounds: 95_000,
    cpv: { code: "72200000", description: "Software programming and consultancy services" },
    openedOn: 528,
    publishedOn: 530,
    enquiriesUntil: 560,
    closesOn: 574,
    startsOn: 610,
  });
  await linkNotices(stage, players, { id, lead, title, opened });
}
