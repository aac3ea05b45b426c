import type { AuditReads } from "../../audit/AuditReads.ts";
import type { PlanView } from "../../audit/plan/PlanView.ts";
import type { ProcurementView } from "../../audit/procurement/ProcurementView.ts";
import type { TenderVersion, TenderView } from "../../audit/tender/TenderView.ts";
import type { Foundation } from "../../domain/acts/Foundation.ts";
import { ZERO_BYTES32 } from "../../domain/Hex.ts";
import { planSubject, procurementSubject } from "../../domain/subjects.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import { planMeant } from "../plan/planMeant.ts";
import { asHex, notRecorded, type Propose, required, type Wish } from "../Proposal.ts";
import { procurementMeant } from "./procurementMeant.ts";

const ownersNext: Propose = async (wish, audit) => {
  const { id, ownerAct } = await plan(wish, audit);
  return { subject: asHex(id), builtOn: asHex(ownerAct.actHash) };
};

const answer: Propose = async (wish, audit) => {
  const { id, contentAct, answers } = await plan(wish, audit);
  const own = answers.find(({ authority }) => authority.number === wish.organisation);
  const previous = own?.act.actHash ?? ZERO_BYTES32;
  return { subject: asHex(id), builtOn: asHex(contentAct.actHash), values: { previous } };
};

const onTender: Propose = async (wish, audit) => {
  const { id, tenderBuildsOn } = await procurement(wish, audit);
  return { subject: asHex(id), builtOn: asHex(tenderBuildsOn) };
};

const onLink: Propose = async (wish, audit) => {
  const process = required(wish, "process");
  const { id, links, openings, opening } = await procurement(wish, audit);
  const last = links.find((link) => link.process === process)?.act ?? openings.at(-1)?.act ?? opening;
  return { subject: asHex(id), builtOn: asHex(last.actHash) };
};

/** Acts on plans, procurements and tenders. */
export const procurementProposals = {
  newPlan: (wish) => ({
    subject: planSubject(wish.organisation, required(wish, "ownReference")),
    builtOn: ZERO_BYTES32,
  }),
  plan: ownersNext,
  planAnswer: answer,
  newProcurement: (wish) => ({
    subject: procurementSubject(wish.organisation, required(wish, "ownReference")),
    builtOn: ZERO_BYTES32,
  }),
  opening: async (wish, audit) => {
    const { id, currency, openings, opening } = await procurement(wish, audit);
    const last = openings.at(-1);
    const values = { version: (last?.version ?? 1) + 1, currency };
    return { subject: asHex(id), builtOn: asHex((last?.act ?? opening).actHash), values };
  },
  link: onLink,
  nextTender: async (wish, audit) => ({
    ...(await onTender(wish, audit)),
    values: { number: ((await procurement(wish, audit)).tender?.number ?? 0) + 1 },
  }),
  tenderVersion: async (wish, audit) => ({
    ...(await onTender(wish, audit)),
    values: { version: ownVersions((await procurement(wish, audit)).tender).length + 1 },
  }),
  tenderContent: async (wish, audit) => {
    const { id, tender } = await procurement(wish, audit);
    if (tender === null) throw notRecorded("tender of", wish.subject ?? "");
    const versions = ownVersions(tender).map(({ version }) => version);
    const given = tender.clarifications.filter(({ toVersion }) => versions.includes(toVersion));
    const values = { number: given.length + 1, previous: given.at(-1)?.act.actHash ?? ZERO_BYTES32 };
    return { subject: asHex(id), builtOn: asHex(tender.contentAct.actHash), values };
  },
  tender: onTender,
  nextAward: async (wish, audit) => ({
    ...(await onTender(wish, audit)),
    values: { number: (await procurement(wish, audit)).awards.length + 1 },
  }),
  award: async (wish, audit) => {
    const { id, awards } = await procurement(wish, audit);
    const award = awards.find(({ replacedBy }) => replacedBy === null);
    if (award === undefined) throw notRecorded("award in", wish.subject ?? "");
    return { subject: asHex(id), builtOn: asHex(award.act.actHash) };
  },
} satisfies Partial<Readonly<Record<Foundation, Propose>>>;

/** The register counts versions of each tender by itself; views number them across a withdrawn one. */
function ownVersions(tender: TenderView | null): TenderVersion[] {
  return tender?.versions.filter((version) => version.tender === tender.number) ?? [];
}

function plan(wish: Wish, audit: AuditReads): Promise<PlanView> {
  return planMeant(subjectOf(wish, "plan"), wish.organisation, audit);
}

function procurement(wish: Wish, audit: AuditReads): Promise<ProcurementView> {
  return procurementMeant(subjectOf(wish, "procurement"), wish.organisation, audit);
}

function subjectOf(wish: Wish, what: string): string {
  if (wish.subject !== undefined) return wish.subject;
  const message = `say which ${what} the act is about: its id, reference or OCID`;
  throw requestInvalid("subject", message);
}
