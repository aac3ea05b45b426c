import { LEGAL_GROUNDS, rulesOfGround } from "../../domain/codelists/legalGrounds.ts";
import type { Row } from "../../projection/schema.ts";
import type { PageRequest } from "../AuditReads.ts";
import { Lookups } from "../Lookups.ts";
import { newestFirst } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import type { ProcurementWithoutNotice } from "./AuditView.ts";
import { CAN_BE_ITS_NOTICE } from "./coveredNotices.ts";

type Procurement = Row<"procurements">;

/** Procurements whose ground calls for a notice and that are linked to none, newest first. */
export async function withoutNotice(
  reading: Reading,
  limit: number,
  before?: number,
): Promise<ProcurementWithoutNotice[]> {
  return views(reading, await rowsWithoutNotice(reading, limit, before));
}

export async function countWithoutNotice(reading: Reading): Promise<number> {
  const { count } = await lacking(reading)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export function listWithoutNotice(reading: Reading, page: PageRequest): Promise<Page<ProcurementWithoutNotice>> {
  const procurements = (before: number, limit: number) => rowsWithoutNotice(reading, limit, before);
  return newestFirst(page, procurements, (shown) => views(reading, shown));
}

function rowsWithoutNotice(reading: Reading, limit: number, before?: number): Promise<Procurement[]> {
  return lacking(reading)
    .selectAll("p")
    .where("p.sequence", "<", before ?? Number.MAX_SAFE_INTEGER)
    .orderBy("p.sequence", "desc")
    .limit(limit)
    .execute();
}

function lacking({ database }: Reading) {
  const grounds = LEGAL_GROUNDS.words.filter((word) => rulesOfGround(word).notices.length > 0);
  const codes = grounds.map((word) => LEGAL_GROUNDS.code(word));
  return database
    .selectFrom("procurements as p")
    .where("p.ground", "in", codes)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("noticeLinks as l")
            .select("l.process")
            .whereRef("l.procurement", "=", "p.id")
            .where("l.linked", "=", 1)
            .where(CAN_BE_ITS_NOTICE),
        ),
      ),
    );
}

async function views(reading: Reading, rows: readonly Procurement[]): Promise<ProcurementWithoutNotice[]> {
  const lookups = new Lookups(reading).organisations(...rows.map(({ lead }) => lead));
  await lookups.acts(...rows.map(({ opening }) => opening)).load();
  return rows.map(({ id, ocid, title, lead, ground, opening }) => ({
    ...{ id, ocid, title },
    lead: lookups.organisation(lead),
    ground: LEGAL_GROUNDS.text(ground),
    why: `This ground calls for ${noticesFor(ground)}, and no notice of its own is linked.`,
    opening: lookups.act(opening),
  }));
}

function noticesFor(ground: number): string {
  const word = LEGAL_GROUNDS.word(ground);
  return word === undefined ? "notices" : `notices ${rulesOfGround(word).notices.join(", ")}`;
}
