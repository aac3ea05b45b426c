import { z } from "zod";
import { CONSORTIUM_SUBJECT } from "../../domain/subjects.ts";
import type { Row } from "../../projection/schema.ts";
import type { HistoryOptions } from "../AuditReads.ts";
import { processNamed } from "../evidence/processNamed.ts";
import { findPlan } from "../plan/findPlan.ts";
import { findProcurement } from "../procurement/findProcurement.ts";
import { readAsAt } from "../procurement/readAsAt.ts";
import type { Reading } from "../Reading.ts";
import { readingAsAt } from "../readingAsAt.ts";

type ActRow = Row<"acts">;

/** What a history is about: its subject, what to call it, and the notices that belong to it. */
interface Told {
  readonly subject: string;
  readonly title: string;
  readonly procurement?: Row<"procurements">;
}

/** The acts of a history in order, before anything of them is put into words. */
export interface HistoryActs extends Told {
  /** UTC seconds */
  readonly asAt: number | undefined;
  readonly effective: boolean;
  /** The subject's own, and the notices that are linked to it. */
  readonly acts: readonly ActRow[];
  /** The subject's own, in the order of their recording. */
  readonly own: readonly ActRow[];
}

/**
 * Reads a history; undefined where there is no such subject.
 * @param view is given the acts, and the tables from which they are to be put into words
 */
export async function readHistory<View>(
  reading: Reading,
  asked: string,
  { asAt, effective = false }: HistoryOptions,
  view: (then: Reading, history: HistoryActs) => Promise<View>,
): Promise<View | undefined> {
  const told = await subjectOf(reading, asked);
  if (told === undefined) return undefined;
  const read = async (then: Reading, it: Told) => view(then, await actsOf(then, it, asAt, effective));
  // What had happened by then was told by whoever recorded it since, so it is shown with all that is known now.
  if (asAt === undefined || effective) return read(reading, told);
  // Nothing that was recorded later marks an act, names an organisation or hangs a notice on.
  const asItWas = async (then: Reading) => read(then, { ...told, ...(await subjectOf(then, asked)) });
  if (told.procurement === undefined) return readingAsAt(reading, [told.subject], asAt, asItWas);
  const nothingYet = () => view(reading, { ...told, asAt, effective, acts: [], own: [] });
  return (await readAsAt(reading, told.procurement, asAt, asItWas)) ?? nothingYet();
}

async function actsOf(
  reading: Reading,
  told: Told,
  asAt: number | undefined,
  effective: boolean,
): Promise<HistoryActs> {
  const until = asAt ?? Infinity;
  const when = effective ? happenedBy : (act: ActRow) => act.time;
  const own = (await actsOn(reading, [told.subject])).filter((act) => when(act) <= until);
  const notices = told.procurement === undefined ? [] : await linkedNotices(reading, own);
  const acts = [...own, ...notices.filter((act) => when(act) <= until)];
  acts.sort((left, right) => (effective ? when(left) - when(right) : 0) || left.sequence - right.sequence);
  return { ...told, asAt, effective, acts, own };
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
