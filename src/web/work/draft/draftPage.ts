import { leftOut } from "../../../domain/acts/leftOut.ts";
import { actionOf } from "../begin/kindActions.ts";
import { choicesFor } from "../choices/choicesFor.ts";
import type { SignedInRequest, WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { aboutDraft } from "./aboutDraft.ts";
import { questionsOf } from "./questions.ts";
import { taskOf } from "./tasks.ts";
import { draftOf } from "./WorkDraft.ts";

/** The task list of a draft: what is said, and what is still to say. */
export const draftPage: WorkPage = {
  path: "/work/drafts/:id",
  get: showDraft,
  post: async (services, asked) => {
    const draft = await draftOf(services, asked);
    if (asked.form.get("do") !== "delete") return showDraft(services, asked);
    await services.drafts.remove(draft.stored.id);
    return { goTo: "/work" };
  },
};

async function showDraft(services: WorkServices, asked: SignedInRequest): Promise<WorkAnswer> {
  const draft = await draftOf(services, asked);
  const { stored, definition, answers } = draft;
  const questions = questionsOf(draft, await choicesFor(draft, services.audit));
  const tasks = questions.map((question) => taskOf(question, stored.id));
  const toSay = questions.filter(({ field, isKnown }) => !isKnown && !field.isOptional);
  const model = {
    title: actionOf(definition.kind),
    back: { text: "Work", href: "/work" },
    draft: stored,
    called: definition.called,
    about: await aboutDraft(services, draft),
    required: tasks.filter((_, index) => toSay.includes(questions[index] ?? never())),
    optional: tasks.filter((_, index) => questions[index]?.field.isOptional === true && !questions[index].isKnown),
    known: tasks.filter(({ status }) => status === "From the records"),
    isWhole: tasks.every(({ status }) => status !== "Not started" && status !== "Incomplete"),
    missing: leftOut(definition.kind, answers.content),
  };
  return { template: "work/draft/draft.njk", model };
}

function never(): never {
  throw new Error("Every task belongs to a question.");
}
