import { z } from "zod";
import type { ChangeAfterSeen } from "../../audit/views/AuditView.ts";
import { listQuery } from "../models/listQuery.ts";
import { pagingOf } from "../models/paging.ts";
import { auditTabs } from "../models/tabs.ts";
import { definePage, type PageServices } from "../Page.ts";

/** Documents of tenders that were added, removed or replaced under the same title, told by their digests. */
export const documentsChangedPage = definePage({
  path: "/audit/documents-changed",
  template: "documents-changed.njk",
  params: z.object({}),
  query: z.object(listQuery),
  model: async (services, { query, search }) => {
    const list = await services.audit.changesAfterSeen({ cursor: query.cursor });
    const changed = list.items.filter(({ documentsChanged, version }) => documentsChanged > 0 && version > 1);
    return {
      title: "Documents changed",
      section: "/audit",
      tabs: auditTabs("/audit/documents-changed"),
      changes: await Promise.all(changed.map((change) => withDocuments(services, change))),
      paging: pagingOf("/audit/documents-changed", search, list),
    };
  },
});

async function withDocuments({ audit }: PageServices, change: ChangeAfterSeen) {
  const diff = await audit.diff(change.procurement.id, change.version - 1, change.version);
  return { ...change, documents: (diff?.documents ?? []).filter(({ change: kind }) => kind !== "identical") };
}
