import type { AuditReads } from "../../audit/AuditReads.ts";
import { MOST_ON_A_PAGE } from "../../audit/paging.ts";
import type { PlanRow, PlanView } from "../../audit/plan/PlanView.ts";
import { theOneCalled } from "../../domain/entry/NotClear.ts";
import { planSubject } from "../../domain/subjects.ts";
import { calledSo } from "../calledSo.ts";
import { ownId } from "../ownId.ts";
import { notRecorded } from "../Proposal.ts";

/**
 * The plan under an id, a reference or a title. @param organisation that acts: by a reference that several authorities
 * use it means its own
 * @throws NotClear
 */
export async function planMeant(
  name: string,
  organisation: number,
  audit: Pick<AuditReads, "plan" | "listPlans">,
): Promise<PlanView> {
  const own = ownId(name, organisation, planSubject);
  const found = (own && (await audit.plan(own))) ?? (await audit.plan(name));
  if (found !== undefined) return found;
  const rows = await calledSo(name, (text) => audit.listPlans({ text }, { limit: MOST_ON_A_PAGE }));
  const { id } = theOneCalled("plan", name, rows, inWords);
  const meant = await audit.plan(id);
  if (meant === undefined) throw notRecorded("plan", name);
  return meant;
}

function inWords({ id, title, owner }: Pick<PlanRow, "id" | "title" | "owner">): string {
  return `${id} (${title.slice(0, 40)}, ${owner.name})`;
}
