import { z } from "zod";
import { LEGAL_GROUNDS } from "../../domain/codelists/legalGrounds.ts";
import { TENDER_WITHDRAWAL_REASONS } from "../../domain/codelists/tenderReasons.ts";
import { londonDaysApart } from "../../domain/londonTime.ts";
import type { Row } from "../../projection/schema.ts";
import { wordsOf } from "../acts/reasonsGiven.ts";
import { netAmount } from "../amounts.ts";
import { contentUnder } from "../contentUnder.ts";
import { documentsOf, namedBy } from "../documents.ts";
import { Lookups } from "../Lookups.ts";
import { moment, momentOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { tenderVersions } from "./tenderVersions.ts";
import type { Clarification, TenderVersion, TenderView } from "./TenderView.ts";

type Procurement = Row<"procurements">;

const clarified = z.object({ questions: z.array(z.object({ question: z.string(), answer: z.string() })) });

/** The tender as it stands, with every wording that bidders could see; null before the first is published. */
export async function tenderView(reading: Reading, procurement: Procurement): Promise<TenderView | null> {
  const versions = await tenderVersions(reading, procurement.id);
  const current = versions.at(-1);
  if (current === undefined) return null;
  const clarifications = await clarificationRows(reading, procurement.id);
  const lookups = new Lookups(reading).organisations(...versions.map(({ organisation }) => organisation));
  lookups.acts(...versions.map(({ actHash }) => actHash), ...clarifications.map(({ actHash }) => actHash));
  await lookups.acts(procurement.tenderLastAct).load();
  const content = await contentUnder(reading, current.content);
  const contents = await Promise.all(versions.map((version) => contentUnder(reading, version.content)));
  const { currency } = procurement;
  return {
    number: procurement.tender,
    version: procurement.version,
    state: stateNow(procurement, reading.now()),
    enquiryDeadline: momentOrNull(current.enquiryDeadline),
    deadline: moment(current.deadline),
    budget: netAmount(current.budget, currency),
    ground: LEGAL_GROUNDS.text(current.ground),
    content,
    documents: await documentsOf(reading, content, {
      by: await namedBy(reading, current.actHash),
      earlier: contents.slice(0, -1).map((earlier, index) => ({ label: `version ${index + 1}`, content: earlier })),
    }),
    versions: versions.map((version, index) =>
      versionView(version, versions[index - 1], contents[index], currency, lookups),
    ),
    clarifications: await Promise.all(clarifications.map((row) => clarificationView(reading, row, lookups))),
    contentAct: lookups.act(current.actHash),
    withdrawn: await withdrawal(reading, procurement, lookups),
  };
}

async function withdrawal(
  reading: Reading,
  { tenderReason, tenderLastAct }: Procurement,
  lookups: Lookups,
): Promise<TenderView["withdrawn"]> {
  if (tenderReason === null) return null;
  const reasons = await wordsOf(reading, tenderLastAct);
  return { reason: TENDER_WITHDRAWAL_REASONS.text(tenderReason), reasons, act: lookups.act(tenderLastAct) };
}

/** An open tender closes by its deadline alone, without an act. */
function stateNow({ tenderState, deadline }: Procurement, now: number): TenderView["state"] {
  if (tenderState !== "open" && tenderState !== "none") return tenderState;
  return now > (deadline ?? 0) ? "closed" : "open";
}

function versionView(
  version: Row<"tenderVersions">,
  before: Row<"tenderVersions"> | undefined,
  content: unknown,
  currency: string,
  lookups: Lookups,
): TenderVersion {
  const isMoved = before !== undefined && version.amends !== 0;
  const moved = isMoved ? londonDaysApart(before.deadline, version.deadline) : null;
  return {
    tender: version.tender,
    version: version.version,
    act: lookups.act(version.actHash),
    by: lookups.organisation(version.organisation, version.sequence),
    enquiryDeadline: momentOrNull(version.enquiryDeadline),
    deadline: moment(version.deadline),
    budget: netAmount(version.budget, currency),
    ground: LEGAL_GROUNDS.text(version.ground),
    rationale: rationaleOf(content),
    isWhole: content !== null,
    deadlineMovedDays: moved === null ? null : Math.round(moved * 100) / 100,
  };
}

/** Why a version differs from the one before, in its author's words. */
export function rationaleOf(content: unknown): string | null {
  return z.object({ rationale: z.string() }).safeParse(content).data?.rationale ?? null;
}

function clarificationRows({ database }: Reading, procurement: string): Promise<Row<"clarifications">[]> {
  return database
    .selectFrom("clarifications")
    .selectAll()
    .where("procurement", "=", procurement)
    .orderBy("sequence")
    .execute();
}

async function clarificationView(
  reading: Reading,
  { number, version, actHash, content }: Row<"clarifications">,
  lookups: Lookups,
): Promise<Clarification> {
  const questions = clarified.safeParse(await contentUnder(reading, content)).data?.questions ?? null;
  return { number, questions, toVersion: version, act: lookups.act(actHash) };
}
