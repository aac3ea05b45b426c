import { sql, type SqlBool } from "kysely";
import { buyerList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import type { PageRequest } from "../AuditReads.ts";
import { evidenceRows } from "../evidence/evidenceRows.ts";
import type { EvidenceRow } from "../evidence/EvidenceView.ts";
import { limitOf, pageOf, positionOf, UnknownCursor } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { IS_COVERED } from "./coveredNotices.ts";

/** The first release of a publication that names a member authority as a buyer, and which one. */
type Gap = Row<"evidence"> & { readonly digest: string };

/** A gap's place in the list, newest first: one release may be the first that names several. */
type Place = readonly [sequence: number, digest: string];

/** Buyers whose publication no procurement of theirs is linked to, each by the first release that names it. */
export async function unlinkedNotices(reading: Reading, limit: number): Promise<EvidenceRow[]> {
  return gapViews(reading, await gapsBefore(reading, [Number.MAX_SAFE_INTEGER, ""], limit));
}

export async function countUnlinkedNotices(reading: Reading): Promise<number> {
  const { count } = await gaps(reading)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function listUnlinkedNotices(reading: Reading, page: PageRequest): Promise<Page<EvidenceRow>> {
  const limit = limitOf(page);
  const rows = await gapsBefore(reading, placeIn(page), limit + 1);
  return pageOf(
    rows,
    limit,
    (row) => [row.sequence, row.digest],
    (shown) => gapViews(reading, shown),
  );
}

function placeIn(page: PageRequest): Place {
  const [sequence = Number.MAX_SAFE_INTEGER, digest = ""] = positionOf(page) ?? [];
  if (typeof sequence !== "number" || typeof digest !== "string") throw new UnknownCursor(page.cursor ?? "");
  return [sequence, digest];
}

function gapsBefore(reading: Reading, [sequence, digest]: Place, limit: number): Promise<Gap[]> {
  return gaps(reading)
    .innerJoin("evidence as e", "e.sequence", "n.firstSequence")
    .selectAll("e")
    .select("n.digest")
    .where(sql<SqlBool>`("n"."firstSequence", "n"."digest") < (${sequence}, ${digest})`)
    .orderBy("n.firstSequence", "desc")
    .orderBy("n.digest", "desc")
    .limit(limit)
    .execute();
}

/** An authority that a notice names under two identifiers has one gap, under the first of them. */
function gaps({ database }: Reading) {
  return database
    .selectFrom("namedBuyers as n")
    .innerJoin("organisationIdentifiers as i", "i.digest", "n.digest")
    .innerJoin("organisations as o", "o.number", "i.number")
    .where("o.kind", "=", "authority")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("namedBuyers as n2")
            .innerJoin("organisationIdentifiers as i2", "i2.digest", "n2.digest")
            .select("n2.digest")
            .whereRef("n2.process", "=", "n.process")
            .whereRef("i2.number", "=", "i.number")
            .where(sql<SqlBool>`("n2"."firstSequence", "n2"."digest") < ("n"."firstSequence", "n"."digest")`),
        ),
      ),
    )
    .where((eb) => eb.not(IS_COVERED));
}

/** Each row says whose gap it is. */
async function gapViews(reading: Reading, rows: readonly Gap[]): Promise<EvidenceRow[]> {
  const views = await evidenceRows(reading, rows);
  return views.map((view, index) => {
    const row = rows[index];
    const place =
      row === undefined ? -1 : buyerList(row.buyers).findIndex(({ digests }) => digests.includes(row.digest));
    const buyer = view.buyers[place];
    return buyer === undefined ? view : { ...view, buyer: buyer.name, buyerNumber: buyer.number };
  });
}
