import type { WorkServices } from "../WorkServices.ts";
import type { WorkDraft } from "./WorkDraft.ts";

/** What a draft is about, with where to read it. */
export async function aboutDraft(
  { audit }: Pick<WorkServices, "audit">,
  { wish: { subject, agreement } }: Pick<WorkDraft, "wish">,
): Promise<{ title: string; href: string } | undefined> {
  if (agreement !== undefined) {
    const found = await audit.agreement(agreement);
    return found && { title: found.title, href: `/agreements/${found.id}` };
  }
  if (subject === undefined) return undefined;
  const procurement = await audit.procurement(subject);
  if (procurement !== undefined) return { title: procurement.title, href: `/procurements/${procurement.ocid}` };
  const plan = await audit.plan(subject);
  return plan && { title: plan.title, href: `/plans/${plan.id}` };
}
