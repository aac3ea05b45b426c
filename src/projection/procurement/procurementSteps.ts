import type { Hex } from "../../domain/Hex.ts";
import { pilotOcids } from "../../domain/pilotOcid.ts";
import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { indexWords } from "../indexWords.ts";
import type { Row } from "../schema.ts";
import { plus } from "../sums.ts";
import { putParties } from "./procurementProgress.ts";

type Kinds = "ProcurementOpened" | "NoticeLinked" | "NoticeUnlinked";

export const procurementSteps: Steps<Kinds> = {
  async ProcurementOpened(applying) {
    const { draft, act, recorded } = applying;
    const procurement = await opened(applying);
    draft.put("procurements", procurement);
    draft.put("procurementActivity", { id: act.subject, lastSequence: 0, lastAt: recorded.time, actCount: 0 });
    putParties(draft, procurement);
    await count(draft, "procurements");
    const { ocid, reference, title, summary, sequence, id } = procurement;
    indexWords(draft, "procurements", sequence, id, ocid, reference, title, summary);
  },

  async NoticeLinked(applying) {
    await link(applying, 1, null);
  },

  async NoticeUnlinked(applying) {
    await link(applying, 0, applying.act.values.reason);
  },
};

async function opened({ draft, act, recorded, content }: Applying<"ProcurementOpened">): Promise<Row<"procurements">> {
  const facts = contentFacts(content);
  const reference = facts.reference ?? act.values.ownReference.slice(0, 10);
  const lead = await draft.find("organisations", act.organisation);
  return {
    id: act.subject,
    ocid: await pilotOcid(draft, { id: act.subject, reference }, lead?.identifier ?? null),
    reference,
    title: facts.title ?? reference,
    summary: facts.summary ?? null,
    lead: act.organisation,
    members: JSON.stringify(act.values.members),
    suppliers: "[]",
    state: "active",
    stage: "planning",
    ground: act.values.ground,
    currency: act.values.currency,
    budget: act.values.phases.reduce((total, phase) => plus(total, phase.budget), "0"),
    phases: JSON.stringify(act.values.phases),
    content: act.content,
    opening: recorded.actHash,
    sequence: recorded.sequence,
    openedAt: recorded.time,
    enquiryDeadline: null,
    deadline: null,
    tender: 0,
    tenderState: "none",
    version: 0,
    tenderContentAct: null,
    tenderLastAct: recorded.actHash,
    tenderReason: null,
    award: null,
    awardNumber: 0,
    cancelReason: null,
    cancelledBy: null,
    agreementsOpen: 0,
    agreementsInForce: 0,
    agreementsEnded: 0,
  };
}

async function link(
  { draft, act, recorded, content }: Applying<"NoticeLinked" | "NoticeUnlinked">,
  linked: 0 | 1,
  reason: number | null,
): Promise<void> {
  const { process } = act.values;
  const before = await draft.find("noticeLinks", act.subject, process);
  draft.put("noticeLinks", {
    procurement: act.subject,
    process,
    linked,
    reason,
    actHash: recorded.actHash,
    sequence: recorded.sequence,
    ocid: contentFacts(content).ocid ?? before?.ocid ?? null,
  });
}

/** Gives a procurement its OCID: the readable one unless another procurement has it. */
async function pilotOcid(
  draft: Draft,
  procurement: { id: Hex; reference: string },
  leadIdentifier: string | null,
): Promise<string> {
  const { readable, otherwise } = pilotOcids(procurement.id, procurement.reference, leadIdentifier);
  const taken = await draft.find("ocids", readable);
  const ocid = taken === undefined ? readable : otherwise;
  draft.put("ocids", { ocid, procurement: procurement.id });
  return ocid;
}
