import type { Hex } from "../../domain/Hex.ts";
import { pilotOcids } from "../../domain/pilotOcid.ts";
import type { Applying, Steps } from "../Applying.ts";
import { contentFacts } from "../contentFacts.ts";
import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { indexWords } from "../indexWords.ts";
import { numberList } from "../jsonColumns.ts";
import type { Row } from "../schema.ts";
import { plus } from "../sums.ts";
import { putParties } from "./procurementProgress.ts";

type Opening = "ProcurementOpened" | "ProcurementAmended";

type Kinds = Opening | "NoticeLinked" | "NoticeUnlinked";

export const procurementSteps: Steps<Kinds> = {
  async ProcurementOpened(applying) {
    const { draft, act, recorded } = applying;
    const procurement = await opened(applying);
    draft.put("procurements", procurement);
    draft.put("procurementActivity", { id: act.subject, lastSequence: 0, lastAt: recorded.time, actCount: 0 });
    putParties(draft, procurement);
    putVersion(applying, 1, null);
    await count(draft, "procurements");
    const { ocid, reference, title, summary, sequence, id } = procurement;
    indexWords(draft, "procurements", sequence, id, ocid, reference, title, summary);
  },

  /** Whoever is left out takes part no more; what it was called once still finds it. */
  async ProcurementAmended(applying) {
    const { draft, act, recorded } = applying;
    const before = await draft.get("procurements", act.subject);
    const after = { ...before, ...amended(applying, before), openingAct: recorded.actHash };
    draft.put("procurements", after);
    for (const member of numberList(before.members))
      draft.remove("procurementParties", member, before.sequence, "authority");
    putParties(draft, after);
    putVersion(applying, act.values.version, act.values.reason);
    indexWords(draft, "procurements", after.sequence, after.id, after.title, after.summary);
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
    ...termsOf(act.values),
    suppliers: "[]",
    state: "active",
    stage: "planning",
    content: act.content,
    opening: recorded.actHash,
    openingVersion: 1,
    openingAct: recorded.actHash,
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

function amended(
  { act, recorded, content }: Applying<"ProcurementAmended">,
  before: Row<"procurements">,
): Partial<Row<"procurements">> {
  const facts = contentFacts(content);
  return {
    title: facts.title ?? before.title,
    summary: facts.summary ?? before.summary,
    ...termsOf(act.values),
    content: act.content,
    openingVersion: act.values.version,
    tenderLastAct: recorded.actHash,
  };
}

function termsOf({ members, phases, ground, currency }: Applying<Opening>["act"]["values"]) {
  return {
    ...{ ground, currency, members: JSON.stringify(members), phases: JSON.stringify(phases) },
    budget: phases.reduce((total, phase) => plus(total, phase.budget), "0"),
  };
}

function putVersion({ draft, act, recorded }: Applying<Opening>, version: number, reason: number | null): void {
  const { ground, currency, members, phases } = act.values;
  draft.put("openingVersions", {
    ...{ procurement: act.subject, version, actHash: recorded.actHash, sequence: recorded.sequence },
    ...{ content: act.content, ground, currency, reason },
    ...{ members: JSON.stringify(members), phases: JSON.stringify(phases) },
  });
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
