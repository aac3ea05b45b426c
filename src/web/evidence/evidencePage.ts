import { z } from "zod";
import type { EvidenceView } from "../../audit/evidence/EvidenceView.ts";
import { contentRows } from "../acts/contentRows.ts";
import { definePage } from "../page/Page.ts";
import { verificationNote } from "../verification/verification.ts";

/** One outside publication: every release that was recorded of it, conflicting copies included. */
export const evidencePage = definePage({
  path: "/evidence/:ocid",
  template: "evidence/evidence.njk",
  params: z.object({ ocid: z.string().max(200) }),
  query: z.object({}),
  model: async ({ audit, verification }, { params }) => {
    const it = await audit.evidence(params.ocid);
    if (it === undefined) return undefined;
    const subject = (await audit.history(params.ocid))?.subject;
    const result = subject === undefined ? undefined : verification.forSubject(subject);
    return {
      title: it.title ?? it.ocid ?? "A notice",
      section: "/evidence",
      it,
      releases: it.releases.map((release) => ({
        ...release,
        rows: contentRows(release.release),
        unlike: it.releases.filter((other) => isUnlike(release, other)),
      })),
      verified: verificationNote(
        result,
        it.releases.map(({ act }) => act.sequence),
      ),
      trail: [{ text: "Notices", href: "/evidence" }],
    };
  },
});

type Copy = EvidenceView["releases"][number];

/** Another copy of the same release, with other content. */
function isUnlike(release: Copy, other: Copy): boolean {
  return release.version !== null && other.releaseId === release.releaseId && other.version !== release.version;
}
