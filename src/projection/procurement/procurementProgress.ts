import type { Draft } from "../Draft.ts";
import { numberList } from "../jsonColumns.ts";
import type { Row } from "../schema.ts";
import { type Stage, STAGES } from "./stages.ts";

type Procurement = Row<"procurements">;

/** Changes a procurement, its stage only forwards, and carries state and stage to the lists of those who take part. */
export async function progress(
  draft: Draft,
  id: string,
  changes: Partial<Procurement>,
  reached?: Stage,
): Promise<Procurement> {
  const before = await draft.get("procurements", id);
  const after: Procurement = { ...before, ...changes };
  if (reached !== undefined && STAGES.indexOf(reached) > STAGES.indexOf(after.stage)) after.stage = reached;
  after.state = stateOf(after);
  draft.put("procurements", after);
  if (after.state !== before.state || after.stage !== before.stage || after.suppliers !== before.suppliers) {
    putParties(draft, after);
  }
  return after;
}

export function putParties(draft: Draft, procurement: Procurement): void {
  const { id, sequence, state, stage } = procurement;
  const put = (organisation: number, role: string) =>
    draft.put("procurementParties", { organisation, sequence, procurement: id, role, state, stage });
  put(procurement.lead, "authority");
  for (const member of numberList(procurement.members)) put(member, "authority");
  for (const supplier of numberList(procurement.suppliers)) put(supplier, "supplier");
}

/** Adds suppliers to those who take part. */
export function withSuppliers(procurement: Procurement, suppliers: readonly number[]): Pick<Procurement, "suppliers"> {
  const all = new Set([...numberList(procurement.suppliers), ...suppliers]);
  return { suppliers: JSON.stringify([...all].sort((left, right) => left - right)) };
}

function stateOf(procurement: Procurement): Procurement["state"] {
  if (procurement.cancelledBy !== null) return "cancelled";
  const { agreementsOpen, agreementsInForce, agreementsEnded } = procurement;
  if (agreementsOpen + agreementsInForce === 0 && agreementsEnded > 0) return "complete";
  return procurement.tenderState === "withdrawn" && agreementsInForce === 0 ? "withdrawn" : "active";
}
