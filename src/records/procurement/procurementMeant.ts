import type { AuditReads } from "../../audit/AuditReads.ts";
import { MOST_ON_A_PAGE } from "../../audit/paging.ts";
import type { ProcurementRow, ProcurementView } from "../../audit/procurement/ProcurementView.ts";
import { theOneCalled } from "../../domain/entry/NotClear.ts";
import { procurementSubject } from "../../domain/subjects.ts";
import { calledSo } from "../calledSo.ts";
import { ownId } from "../ownId.ts";
import { notRecorded } from "../Proposal.ts";

/**
 * The procurement under an id, a reference, an OCID or a title. @param organisation that acts: by a reference that
 * several authorities use it means its own, else the one that it takes part in
 * @throws NotClear
 */
export async function procurementMeant(
  name: string,
  organisation: number,
  audit: Pick<AuditReads, "procurement" | "listProcurements">,
): Promise<ProcurementView> {
  const own = ownId(name, organisation, procurementSubject);
  const found = (own && (await audit.procurement(own))) ?? (await audit.procurement(name));
  if (found !== undefined) return found;
  const rows = await calledSo(name, (text) => audit.listProcurements({ text }, { limit: MOST_ON_A_PAGE }));
  const near = rows.filter((row) => takesPart(row, organisation));
  const { id } = theOneCalled("procurement", name, near.length > 0 ? near : rows, inWords);
  const meant = await audit.procurement(id);
  if (meant === undefined) throw notRecorded("procurement", name);
  return meant;
}

function takesPart({ lead, members, suppliers }: ProcurementRow, organisation: number): boolean {
  return [lead, ...members, ...suppliers].some(({ number }) => number === organisation);
}

function inWords({ ocid, title, lead }: Pick<ProcurementRow, "ocid" | "title" | "lead">): string {
  return `${ocid} (${title.slice(0, 40)}, ${lead.name})`;
}
