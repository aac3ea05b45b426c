import type { AuditReads } from "../../audit/AuditReads.ts";
import type { ProcurementView } from "../../audit/procurement/ProcurementView.ts";
import { procurementSubject } from "../../domain/subjects.ts";
import { ownId } from "../ownId.ts";
import { notRecorded } from "../Proposal.ts";

/**
 * The procurement under an id, a reference or an OCID. @param organisation that acts: by a reference that several
 * authorities use it means its own
 * @throws Problem
 */
export async function procurementMeant(
  name: string,
  organisation: number,
  audit: Pick<AuditReads, "procurement">,
): Promise<ProcurementView> {
  const own = ownId(name, organisation, procurementSubject);
  const found = (own && (await audit.procurement(own))) ?? (await audit.procurement(name));
  if (found === undefined) throw notRecorded("procurement", name);
  return found;
}
