import type { Act } from "../../domain/acts/Act.ts";
import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import { indexWords } from "../indexWords.ts";
import { progress, withSuppliers } from "../procurement/procurementProgress.ts";
import type { Row } from "../schema.ts";
import { plus } from "../sums.ts";

type Kinds =
  "TenderPublished" | "TenderAmended" | "TenderClarified" | "TenderWithdrawn" | "AwardDecided" | "ProcurementCancelled";

export const tenderSteps: Steps<Kinds> = {
  async TenderPublished(applying) {
    await putVersion(applying, { tender: applying.act.values.number, tenderState: "open", tenderReason: null });
  },

  async TenderAmended(applying) {
    await putVersion(applying, {});
  },

  async TenderClarified({ draft, act, recorded }) {
    const procurement = await progress(draft, act.subject, { tenderLastAct: recorded.actHash });
    draft.put("clarifications", {
      procurement: act.subject,
      tender: procurement.tender,
      number: act.values.number,
      version: procurement.version,
      actHash: recorded.actHash,
      sequence: recorded.sequence,
      content: act.content,
    });
  },

  async TenderWithdrawn(applying) {
    const { draft, act, recorded } = applying;
    putChange(applying, await draft.get("procurements", act.subject), null);
    await progress(draft, act.subject, {
      tenderState: "withdrawn",
      tenderReason: act.values.reason,
      tenderLastAct: recorded.actHash,
    });
  },

  async AwardDecided({ draft, act, recorded }) {
    const { number, winners } = act.values;
    draft.put("awards", {
      procurement: act.subject,
      number,
      actHash: recorded.actHash,
      sequence: recorded.sequence,
      organisation: act.organisation,
      winners: JSON.stringify(winners),
      content: act.content,
    });
    const before = await draft.get("procurements", act.subject);
    const suppliers = withSuppliers(
      before,
      winners.map(({ supplier }) => supplier),
    );
    const { actHash } = recorded;
    const changes = {
      ...suppliers,
      tenderState: "awarded" as const,
      award: actHash,
      awardNumber: number,
      tenderLastAct: actHash,
    };
    await progress(draft, act.subject, changes, "award");
  },

  async ProcurementCancelled(applying) {
    const { draft, act, recorded } = applying;
    const before = await draft.get("procurements", act.subject);
    if (before.tenderState === "open") putChange(applying, before, null);
    await progress(draft, act.subject, {
      tenderState: "cancelled",
      cancelReason: act.values.reason,
      cancelledBy: recorded.actHash,
      tenderLastAct: recorded.actHash,
    });
  },
};

type Wording = Act<"TenderPublished" | "TenderAmended">;

async function putVersion(
  { draft, act, recorded, content }: Applying<Wording["kind"]>,
  changes: Partial<Row<"procurements">>,
): Promise<void> {
  const { enquiryDeadline, deadline, budget, ground } = act.values;
  const facts = contentFacts(content);
  const before = await draft.get("procurements", act.subject);
  const procurement = await progress(
    draft,
    act.subject,
    {
      ...changes,
      title: facts.title ?? before.title,
      summary: facts.summary ?? before.summary,
      enquiryDeadline,
      deadline,
      budget: plus("0", budget),
      ground,
      version: before.version + 1,
      tenderContentAct: recorded.actHash,
      tenderLastAct: recorded.actHash,
    },
    "tender",
  );
  indexWords(
    draft,
    "procurements",
    procurement.sequence,
    procurement.id,
    facts.title,
    facts.summary,
    ...(facts.cpv ?? []),
  );
  if (before.version > 0) putChange({ draft, act, recorded }, before, deadline);
  draft.put("tenderVersions", {
    procurement: act.subject,
    version: procurement.version,
    tender: procurement.tender,
    actHash: recorded.actHash,
    sequence: recorded.sequence,
    time: recorded.time,
    organisation: act.organisation,
    content: act.content,
    enquiryDeadline,
    deadline,
    budget,
    ground,
    amends: act.kind === "TenderAmended" ? 1 : 0,
  });
}

/** Bidders had seen the wording before: what changed it, or took it away, is told to auditors. */
function putChange(
  {
    draft,
    act,
    recorded,
  }: Pick<Applying<Exclude<Kinds, "TenderClarified" | "AwardDecided">>, "draft" | "act" | "recorded">,
  before: Row<"procurements">,
  deadlineAfter: number | null,
): void {
  draft.put("tenderChanges", {
    sequence: recorded.sequence,
    actHash: recorded.actHash,
    procurement: act.subject,
    version: deadlineAfter === null ? before.version : before.version + 1,
    time: recorded.time,
    deadlineBefore: before.deadline ?? 0,
    deadlineAfter,
  });
}
