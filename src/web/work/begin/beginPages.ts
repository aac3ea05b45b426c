import { z } from "zod";
import type { ActKind } from "../../../domain/acts/Act.ts";
import { definitionOf } from "../../../domain/acts/definitionOf.ts";
import type { RegisterName } from "../../../domain/acts/RegisterName.ts";
import { Problem } from "../../../problems/Problem.ts";
import { agreementChoices, planChoices, procurementChoices } from "../choices/thingChoices.ts";
import { BegunWith } from "../draft/BegunWith.ts";
import type { Choice } from "../form/FormField.ts";
import type { SignedInRequest, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { type AskedBefore, askedBefore } from "./askedBefore.ts";
import { beginDraft } from "./beginDraft.ts";
import { actionOf, KINDS } from "./kindActions.ts";

const HEADINGS: Readonly<Record<RegisterName, string>> = {
  PlanRegister: "Plans",
  ProcurementRegister: "Procurements",
  TenderRegister: "Tenders and awards",
  AgreementRegister: "Agreements",
  MilestoneRegister: "Deliveries",
  PaymentRegister: "Invoices and payments",
  Directory: "Organisations and keys",
  Consortium: "The consortium",
  StatementRegister: "Statements about earlier acts",
  EvidenceRegister: "Notices",
};

const TO_WORK = { text: "Work", href: "/work" };

/** All that the signed-in key may do: each leads to a draft. */
export const beginListPage: WorkPage = {
  path: "/work/acts/new",
  get: async ({ service }, { session }) => {
    const roles = (await service.keyOf(session.signer))?.roles ?? 0;
    const may = KINDS.filter((kind) => (definitionOf(kind).roles & roles) !== 0);
    const groups = (Object.keys(HEADINGS) as RegisterName[]).map((register) => ({
      heading: HEADINGS[register],
      acts: may
        .filter((kind) => definitionOf(kind).register === register)
        .map((kind) => ({ words: actionOf(kind), href: `/work/acts/new/${kind}`, what: definitionOf(kind).what })),
    }));
    const model = { title: "Begin something new", back: TO_WORK, groups: groups.filter(({ acts }) => acts.length > 0) };
    return { template: "work/begin/begin-list.njk", model };
  },
};

/** What a draft is about, one question a page, and then a button that begins it. */
export const beginPage: WorkPage = {
  path: "/work/acts/new/:kind",
  get: async (services, asked) => {
    const kind = kindIn(asked);
    const known = wishIn(kind, asked, asked.query);
    const question = await nextQuestion(services, askedBefore(kind), known);
    const { called, what } = definitionOf(kind);
    const about = await aboutOf(services, known);
    const back = { href: "/work/acts/new" };
    const model = { title: actionOf(kind), back, kind, called, what, known: shownWish(known), question, about };
    return { template: "work/begin/begin.njk", model };
  },
  post: async (services, asked) => {
    const kind = kindIn(asked);
    const id = await beginDraft(services, asked.session, wishIn(kind, asked, asked.form));
    return { goTo: `/work/drafts/${id}` };
  },
};

function kindIn({ params }: SignedInRequest): ActKind {
  const kind = KINDS.find((one) => one === params["kind"]);
  if (kind !== undefined) return kind;
  throw new Problem(
    "not-recorded",
    `There is no kind of act "${(params["kind"] ?? "").slice(0, 60)}". Choose one under Work.`,
  );
}

function wishIn(kind: ActKind, { session }: SignedInRequest, said: URLSearchParams): BegunWith {
  const wish = BegunWith.safeParse({
    kind,
    organisation: session.organisation,
    ...textOf(said, "subject"),
    ...textOf(said, "agreement"),
    ...numberOf(said, "milestone"),
    ...numberOf(said, "supplier"),
  });
  if (wish.success) return wish.data;
  throw new Problem(
    "request-invalid",
    `The address of this page is not whole. ${z.prettifyError(wish.error).slice(0, 200)}`,
  );
}

function textOf(said: URLSearchParams, name: string) {
  const text = said.get(name)?.trim() ?? "";
  return text === "" ? {} : { [name]: text };
}

function numberOf(said: URLSearchParams, name: string) {
  const text = said.get(name)?.trim() ?? "";
  return text === "" ? {} : { [name]: Number(text) };
}

function shownWish({ subject, agreement, milestone, supplier }: BegunWith) {
  const all = { subject, agreement, milestone, supplier };
  return Object.entries(all).filter(([, value]) => value !== undefined);
}

interface BeforeQuestion {
  readonly name: "subject" | "agreement" | "milestone" | "supplier";
  readonly label: string;
  readonly choices: readonly Choice[];
  /** What an answer may be left out as: "the first that waits". */
  readonly otherwise?: string;
}

/** The first thing that is not known yet; what may be left out is asked with the button. */
async function nextQuestion(
  { audit }: WorkServices,
  asked: AskedBefore,
  { organisation, subject, agreement, milestone, supplier }: BegunWith,
): Promise<BeforeQuestion | undefined> {
  if (asked.subject === "plan" && subject === undefined)
    return { name: "subject", label: "Which plan?", choices: await planChoices(audit, organisation) };
  if (asked.subject === "procurement" && subject === undefined)
    return { name: "subject", label: "Which procurement?", choices: await procurementChoices(audit, organisation) };
  if (asked.agreement && agreement === undefined)
    return { name: "agreement", label: "Which agreement?", choices: await agreementChoices(audit, organisation) };
  if (asked.milestone && milestone === undefined) return milestoneQuestion(audit, agreement ?? "");
  if (asked.supplier && supplier === undefined) return winnerQuestion(audit, subject ?? "");
  if (!asked.mayHavePlan || subject !== undefined) return undefined;
  const choices = await planChoices(audit, organisation);
  return { name: "subject", label: "Does it come from a plan?", choices, otherwise: "No plan" };
}

async function milestoneQuestion(audit: WorkServices["audit"], agreement: string): Promise<BeforeQuestion> {
  const milestones = (await audit.agreement(agreement))?.milestones ?? [];
  const choices = milestones.map(({ number, title, state }) => ({
    key: String(number),
    text: `${number}: ${title} (${state})`,
    stands: number,
  }));
  return { name: "milestone", label: "Which milestone?", choices, otherwise: "The first that waits for it" };
}

async function winnerQuestion(audit: WorkServices["audit"], subject: string): Promise<BeforeQuestion> {
  const awards = (await audit.procurement(subject))?.awards ?? [];
  const winners = awards.filter(({ replacedBy }) => replacedBy === null).flatMap((award) => award.winners);
  const choices = winners.map(({ supplier: { number, name } }) => ({
    key: String(number),
    text: name,
    stands: number,
  }));
  return { name: "supplier", label: "Which supplier?", choices, otherwise: "The only winner" };
}

/** What the draft will be about, by its title. */
async function aboutOf({ audit }: WorkServices, { subject, agreement }: BegunWith): Promise<string | undefined> {
  if (agreement !== undefined) return (await audit.agreement(agreement))?.title;
  if (subject === undefined) return undefined;
  return ((await audit.procurement(subject)) ?? (await audit.plan(subject)))?.title;
}
