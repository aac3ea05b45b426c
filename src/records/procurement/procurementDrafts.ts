import type { ProcurementView } from "../../audit/procurement/ProcurementView.ts";
import { asRecord } from "../../domain/entry/asRecord.ts";
import { blank } from "../../domain/entry/blank.ts";
import { planMeant } from "../plan/planMeant.ts";
import { again, type Members, type Records } from "../Records.ts";
import { budgetOfPhases, termOfPhases } from "./fromPhases.ts";

const DAYS_FOR_TENDERS = 30;
const DAYS_FOR_QUESTIONS = 20;
const PRICE = { net: blank("pence without VAT"), vatRate: blank("2000 for 20%") };

/** What is known already when plans, procurements and tenders are written. */
export const procurementDrafts = {
  planOfOwn: async (records: Records): Promise<Members> => ({
    owner: await records.party(records.wish.organisation),
  }),
  planAsItStands: async ({ audit, wish }: Records): Promise<Members> => ({
    ...asRecord((await planMeant(wish.subject ?? "", wish.organisation, audit)).content),
    authority: AUTHORITY,
  }),
  planConverted: async (records: Records): Promise<Members> => ({
    ...(await fromPlan(records)),
    lead: await records.party(records.wish.organisation),
  }),
  openingAsItStands: async (records: Records): Promise<Members> => {
    const opening = Object.entries(asRecord((await records.procurement()).content) ?? {});
    return { ...Object.fromEntries(opening.filter(([name]) => name !== "rationale")), authority: AUTHORITY };
  },
  opening: async (records: Records): Promise<Members> => tender(records, await records.procurement()),
  tenderAsItStands: async (records: Records): Promise<Members> => ({
    ...asRecord((await records.procurement()).tender?.content),
    authority: AUTHORITY,
    deadlineConsidered: blank("whether bidders need more time, and why (section 31)"),
  }),
  tenders: async (records: Records): Promise<Members> => {
    const { currency } = await records.procurement();
    const ceiling = { ...PRICE, currency };
    const supplier = { organisation: blank("number of the supplier"), name: blank("its name") };
    return {
      decidedOn: records.day(),
      winners: [{ supplier, reasons: blank("why, in words that it can use"), ceiling }],
      tendersReceived: blank("how many tenders came in"),
    };
  },
};

const AUTHORITY = { post: blank("a post"), reference: blank("decision or delegation that it rests on") };

/** A plan that the procurement comes from, if it is named as the subject. */
async function fromPlan({ audit, wish }: Records): Promise<Members> {
  if (wish.subject === undefined) return { members: [] };
  const plan = await planMeant(wish.subject, wish.organisation, audit);
  const joined = plan.answers.filter(({ answer }) => answer === "joined");
  const ground = asRecord(plan.content)?.["ground"];
  return {
    ...again(plan.content, ["title", "department", "contact"]),
    challenge: asRecord(plan.content)?.["summary"],
    ...(ground === undefined ? {} : { ground: { code: ground } }),
    members: joined.map(({ authority }) => ({
      organisation: authority.number,
      name: authority.nameNow ?? authority.name,
    })),
    plans: [{ id: plan.id, reference: plan.reference }],
  };
}

async function tender(records: Records, { content, lead, members, currency }: ProcurementView): Promise<Members> {
  const opening = asRecord(content) ?? {};
  const term = termOfPhases(opening);
  const phases: unknown[] = Array.isArray(opening["phases"]) ? opening["phases"] : [];
  return {
    ...again(content, ["reference", "title", "challenge", "ground", "department", "contact"]),
    lead: await records.party(lead.number),
    members: await Promise.all(members.map(({ number }) => records.party(number))),
    budget: budgetOfPhases(opening) ?? { ...PRICE, currency },
    ...(term === undefined ? {} : { contract: term }),
    ...(phases.length === 0 ? {} : { parts: phases.map(part) }),
    enquiryDeadline: `${records.workingDay(DAYS_FOR_QUESTIONS)} 12:00`,
    deadline: `${records.workingDay(DAYS_FOR_TENDERS)} 12:00`,
    submission: { instructions: blank("how to submit") },
    awardCriteria: [
      { name: blank("criterion"), weight: blank("percent, 100 in all"), type: blank("quality or price") },
    ],
  };
}

/** A phase as the opening has it, as a part of the tender. */
function part(phase: unknown): Members {
  const { budget, ...rest } = asRecord(phase) ?? {};
  return { kind: "phase", ...rest, value: budget };
}
