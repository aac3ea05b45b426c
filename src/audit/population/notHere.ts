import { LEGAL_GROUNDS, rulesOfGround } from "../../domain/codelists/legalGrounds.ts";
import type { Row } from "../../projection/schema.ts";
import { evidenceRows } from "../evidence/evidenceRows.ts";
import { ledgerStamp } from "../ledgerStamp.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { NotHere } from "../views/AuditView.ts";

/** More are not listed at once; the first ones must be dealt with before the rest can matter. */
const MOST = 500;

/** Notices of member authorities without a procurement here, and procurements that should have a notice and have none. */
export async function notHere(reading: Reading): Promise<NotHere> {
  const stamp = await ledgerStamp(reading);
  if (stamp === undefined)
    throw new Error("Nothing was read from the ledger yet; ask again when the service is ready.");
  return {
    noticesWithoutProcurement: await evidenceRows(reading, await unlinkedNotices(reading)),
    procurementsWithoutNotice: await withoutNotice(reading),
    stamp,
  };
}

/** The first recording of each publication that no procurement is linked to. */
function unlinkedNotices({ database }: Reading): Promise<Row<"evidence">[]> {
  return database
    .selectFrom("processes as p")
    .innerJoin("evidence as e", "e.sequence", "p.firstSequence")
    .selectAll("e")
    .where("p.isMember", "=", 1)
    .where("p.links", "=", 0)
    .where("p.firstSequence", ">", 0)
    .orderBy("p.firstSequence", "desc")
    .limit(MOST)
    .execute();
}

async function withoutNotice(reading: Reading): Promise<NotHere["procurementsWithoutNotice"]> {
  const grounds = LEGAL_GROUNDS.words.filter((word) => rulesOfGround(word).notices.length > 0);
  const rows = await reading.database
    .selectFrom("procurements as p")
    .selectAll("p")
    .where(
      "p.ground",
      "in",
      grounds.map((word) => LEGAL_GROUNDS.code(word)),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("noticeLinks as l")
            .select("l.process")
            .whereRef("l.procurement", "=", "p.id")
            .where("l.linked", "=", 1),
        ),
      ),
    )
    .orderBy("p.sequence", "desc")
    .limit(MOST)
    .execute();
  const lookups = await new Lookups(reading).organisations(...rows.map(({ lead }) => lead)).load();
  return rows.map(({ id, ocid, title, lead, ground }) => ({
    ...{ id, ocid, title },
    lead: lookups.organisation(lead),
    ground: LEGAL_GROUNDS.text(ground),
    why: `This ground calls for ${noticesFor(ground)}, and no notice is linked.`,
  }));
}

function noticesFor(ground: number): string {
  const word = LEGAL_GROUNDS.word(ground);
  return word === undefined ? "notices" : `notices ${rulesOfGround(word).notices.join(", ")}`;
}
