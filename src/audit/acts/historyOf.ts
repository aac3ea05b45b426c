import { z } from "zod";
import { CONSORTIUM_SUBJECT } from "../../domain/subjects.ts";
import type { Row } from "../../projection/schema.ts";
import type { HistoryOptions } from "../AuditReads.ts";
import { processNamed } from "../evidence/processNamed.ts";
import { moment } from "../moments.ts";
import { findPlan } from "../plan/findPlan.ts";
import { findProcurement } from "../procurement/findProcurement.ts";
import { readAsAt } from "../procurement/readAsAt.ts";
import type { Reading } from "../Reading.ts";
import { readingAsAt } from "../readingAsAt.ts";
import type { History } from "./ActView.ts";
import { historyEntries } from "./historyEntries.ts";

type ActRow = Row<"acts">;

/** What a history is about: its subject, what to call it, and the notices that belong to it. */
interface Told {
  subject: string;
  title: string;
  procurement?: Row<"procurements">;
}

/** A history as acts in order; undefined where there is no such subject. */
export async function historyOf(
  reading: Reading,
  asked: string,
  { asAt, effective = false }: HistoryOptions,
): Promise<History | undefined> {
  const told = await subjectOf(reading, asked);
  if (told === undefined) return undefined;
  // What had happened by then was told by whoever recorded it since, so it is shown with all that is known now.
  if (asAt === undefined || effective) return shown(reading, told, asAt, effective);
  return asItWas(reading, asked, told, asAt);
}

/** Nothing that was recorded later marks an act, names an organisation or hangs a notice on. */
function asItWas(reading: Reading, asked: string, told: Told, asAt: number): Promise<History> {
  const read = async (then: Reading) => shown(then, { ...told, ...(await subjectOf(then, asked)) }, asAt, false);
  return told.procurement === undefined
    ? readingAsAt(reading, [told.subject], asAt, read)
    : readAsAt(reading, told.procurement, asAt, read).then((history) => history ?? nothingYet(told, asAt));
}

function nothingYet({ subject, title }: Told, asAt: number): History {
  return { subject, title, asAt: moment(asAt), effective: false, entries: [], head: null, count: 0 };
}

async function shown(reading: Reading, told: Told, asAt: number | undefined, effective: boolean): Promise<History> {
  const own = await actsOn(reading, [told.subject]);
  const until = asAt ?? Infinity;
  const when = effective ? happenedBy : (act: ActRow) => act.time;
  const known = own.filter((act) => when(act) <= until);
  const notices = told.procurement === undefined ? [] : await linkedNotices(reading, known);
  const entries = [...known, ...notices.filter((act) => when(act) <= until)];
  entries.sort((left, right) => (effective ? when(left) - when(right) : 0) || left.sequence - right.sequence);
  const last = effective ? undefined : known.at(-1);
  return {
    subject: told.subject,
    title: told.title,
    asAt: asAt === undefined ? null : moment(asAt),
    effective,
    entries: await historyEntries(reading, entries),
    head: last?.subjectHead ?? null,
    count: known.length,
  };
}

/** When what an act says happened: the day it names, or its recording where it happens by being recorded. */
function happenedBy({ happenedOn, time }: ActRow): number {
  return happenedOn ?? time;
}

async function subjectOf(reading: Reading, asked: string): Promise<Told | undefined> {
  if (asked === "consortium") return { subject: CONSORTIUM_SUBJECT, title: "The consortium" };
  const organisation = /^organisation\/(\d+)$/.exec(asked)?.[1];
  if (organisation !== undefined) return organisationSubject(reading, Number(organisation));
  const procurement = await findProcurement(reading, asked);
  if (procurement !== undefined) {
    const title = `${procurement.title} (${procurement.reference})`;
    return { subject: procurement.id, title, procurement };
  }
  return (await planSubject(reading, asked)) ?? noticeSubject(reading, asked);
}

async function organisationSubject({ database }: Reading, number: number): Promise<Told | undefined> {
  const found = await database
    .selectFrom("organisations")
    .select(["subject", "name"])
    .where("number", "=", number)
    .executeTakeFirst();
  return found && { subject: found.subject, title: found.name };
}

async function planSubject(reading: Reading, asked: string): Promise<Told | undefined> {
  const plan = await findPlan(reading, asked);
  return plan && { subject: plan.id, title: `${plan.title} (${plan.reference})` };
}

/** @param asked the OCID of an outside publication, or its subject (0x…) */
async function noticeSubject({ database }: Reading, asked: string): Promise<Told | undefined> {
  const process = processNamed(asked);
  const found = await database
    .selectFrom("processes")
    .select(["subject", "ocid", "title"])
    .where(process === undefined ? "subject" : "process", "=", process ?? asked)
    .executeTakeFirst();
  return found && { subject: found.subject, title: found.title ?? found.ocid ?? asked };
}

function actsOn({ database }: Reading, subjects: readonly string[]): Promise<ActRow[]> {
  if (subjects.length === 0) return Promise.resolve([]);
  return database.selectFrom("acts").selectAll().where("subject", "in", subjects).orderBy("sequence").execute();
}

const linkValues = z.object({ process: z.string() });

/** Notices of the publications that are linked after these acts, whenever the notices themselves were recorded. */
async function linkedNotices(reading: Reading, acts: readonly ActRow[]): Promise<ActRow[]> {
  const linked = new Set<string>();
  for (const { kind, actValues } of acts) {
    if (kind !== "NoticeLinked" && kind !== "NoticeUnlinked") continue;
    const { process } = linkValues.parse(JSON.parse(actValues));
    if (kind === "NoticeLinked") linked.add(process);
    else linked.delete(process);
  }
  if (linked.size === 0) return [];
  const found = await reading.database
    .selectFrom("processes")
    .select("subject")
    .where("process", "in", [...linked])
    .execute();
  return actsOn(
    reading,
    found.map(({ subject }) => subject),
  );
}
