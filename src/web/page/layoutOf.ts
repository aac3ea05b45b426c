import type { WebServices } from "../WebServices.ts";
import type { PageModel } from "./PageModel.ts";

const SECTIONS = [
  { text: "Plans", href: "/plans" },
  { text: "Procurements", href: "/procurements" },
  { text: "Agreements", href: "/agreements" },
  { text: "Payments", href: "/milestones" },
  { text: "Organisations", href: "/organisations" },
  { text: "Notices", href: "/evidence" },
  { text: "Audit", href: "/audit" },
  { text: "Verify", href: "/verify" },
];

const WORK = { text: "Work", href: "/work" };

/** What stands on every page: navigation, how far the ledger has come, and that a sandbox is one. */
export async function layoutOf(services: WebServices, model: Pick<PageModel, "title" | "section">, hasWork: boolean) {
  return {
    navigation: (hasWork ? [...SECTIONS, WORK] : SECTIONS).map((section) => ({
      ...section,
      active: section.href === model.section,
    })),
    sandbox: services.isSandbox ? { now: services.ledger.now() } : undefined,
    head: await services.audit.head().catch(() => undefined), // a page that says what is wrong needs none
    chainId: services.ledger.identity.chainId,
  };
}
