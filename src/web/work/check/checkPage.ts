import { definitionOf } from "../../../domain/acts/definitionOf.ts";
import { documentsIn } from "../../../domain/documentsIn.ts";
import type { Prepared } from "../../../records/prepareAct.ts";
import { contentRows, hashesApart } from "../../acts/contentRows.ts";
import { actionOf } from "../begin/kindActions.ts";
import { choicesFor } from "../choices/choicesFor.ts";
import { aboutDraft } from "../draft/aboutDraft.ts";
import { questionsOf } from "../draft/questions.ts";
import { taskOf } from "../draft/tasks.ts";
import { draftOf, type WorkDraft } from "../draft/WorkDraft.ts";
import type { SignedInRequest, WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { type Look, lookAt } from "./lookAt.ts";
import { signDraft } from "./signDraft.ts";

/** What would be signed, all of it and in words, and the button that signs it. */
export const checkPage: WorkPage = {
  path: "/work/drafts/:id/check",
  get: (services, asked) => show(services, asked),
  post: async (services, asked) => {
    const draft = await draftOf(services, asked);
    const outcome = await signDraft(services, asked, draft);
    return "recorded" in outcome
      ? { goTo: `/work/recorded/${outcome.recorded}` }
      : show(services, asked, outcome.refused);
  },
};

async function show(services: WorkServices, asked: SignedInRequest, refused?: string): Promise<WorkAnswer> {
  const draft = await draftOf(services, asked);
  const { stored, definition } = draft;
  const look = await lookAt(services, asked.session, draft);
  const refusal = refused ?? look.refusal;
  const canBeSigned = look.prepared !== undefined && refusal === undefined;
  const model = {
    title: "Check your answers",
    action: actionOf(definition.kind),
    called: definition.called,
    back: { text: "Back to the draft", href: `/work/drafts/${stored.id}` },
    draft: stored,
    about: await aboutDraft(services, draft),
    ...(await standing(services, draft, look)),
    refusal,
    said: look.prepared === undefined ? undefined : saidBy(look.prepared),
    signsHere: asked.session.means === "demonstration",
    signingFrom: canBeSigned ? `/work/drafts/${stored.id}/act?version=${stored.version}` : undefined,
  };
  return { template: "work/check/check.njk", model, status: refused === undefined ? 200 : 422 };
}

/** Questions without an answer, and what else stands in the way. */
async function standing(services: WorkServices, draft: WorkDraft, { obstacles }: Look) {
  const { id } = draft.stored;
  const questions = questionsOf(draft, await choicesFor(draft, services.audit));
  const tasks = questions.map((question) => taskOf(question, id));
  return {
    open: tasks.filter(({ status }) => status === "Not started" || status === "Incomplete"),
    obstacles: obstacles.map(({ message, pointer }) => ({
      message,
      href: questions.some((question) => question.pointer === pointer) ? `/work/drafts/${id}/say${pointer}` : undefined,
    })),
  };
}

function saidBy({ act, content, description, notes, notSaid }: Prepared) {
  const { rows } = hashesApart(contentRows(content, definitionOf(act.kind).content));
  return { description, notes, notSaid, rows, documents: documentsIn(content).length, validUntil: act.validUntil };
}
