import { z } from "zod";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { contentRows } from "../acts/contentRows.ts";
import { timelineOf } from "../acts/timeline.ts";
import { definePage } from "../page/Page.ts";
import { stateTag } from "../page/tags.ts";
import { verificationNote } from "../verification/verification.ts";

/** One plan: what is meant to be bought, who joined, and what others plan that looks alike. */
export const planPage = definePage({
  path: "/plans/:id",
  template: "plan/plan.njk",
  params: z.object({ id: z.string().max(200) }),
  query: z.object({}),
  model: async ({ audit, verification }, { params }) => {
    const [it, history] = await Promise.all([audit.plan(params.id), audit.history(params.id)]);
    if (it === undefined || history === undefined) return undefined;
    const sequences = history.entries.map(({ sequence }) => sequence);
    return {
      title: it.title,
      section: "/plans",
      it,
      state: stateTag("plan", it.state),
      answers: it.answers.map((answer) => ({ ...answer, tag: stateTag("answer", answer.answer) })),
      rows: contentRows(it.content, definitionOf("PlanPublished").content).filter(
        ({ label }) => !SHOWN_ABOVE.has(label),
      ),
      history,
      months: timelineOf(history.entries),
      verified: verificationNote(verification.forSubject(it.id), sequences),
      trail: [{ text: "Plans", href: "/plans" }],
    };
  },
});

const SHOWN_ABOVE = new Set(["Reference", "Title", "Summary", "Owner", "Expected start"]);
