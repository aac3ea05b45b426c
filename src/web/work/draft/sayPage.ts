import { listedDocuments } from "../../../audit/documents.ts";
import { DOCUMENT_ROLES } from "../../../domain/codelists/documentRoles.ts";
import { Problem } from "../../../problems/Problem.ts";
import { choicesFor } from "../choices/choicesFor.ts";
import { checkField } from "../form/checkField.ts";
import { choiceOfCode } from "../form/fieldOf.ts";
import { type FieldError, readField } from "../form/readField.ts";
import { type Typed, typedOf } from "../form/typedOf.ts";
import type { SignedInRequest, WorkAnswer, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { listItems } from "./listItems.ts";
import { type Question, questionAt } from "./questions.ts";
import { markOf, saveAnswer } from "./saveAnswers.ts";
import { saidIn } from "./tasks.ts";
import { draftOf, type WorkDraft } from "./WorkDraft.ts";

/** One thing a page: asks it, keeps the answer, and says what cannot be kept and why. */
export const sayPage: WorkPage = {
  path: "/work/drafts/:id/say/*at",
  get: async (services, asked) => {
    const { draft, question } = await questionIn(services, asked);
    return showQuestion(draft, question, { typed: typedOf(question.field, question.answer), errors: [] });
  },
  post: async (services, asked) => {
    const { draft, question } = await questionIn(services, asked);
    const wanted = asked.form.get("do") ?? "save";
    if (wanted === "remove") return remove(services, asked, draft, question);
    return answer(services, asked, { draft, question }, wanted);
  },
};

interface Asked {
  readonly draft: WorkDraft;
  readonly question: Question;
}

interface Shown {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What a colleague wrote meanwhile. */
  readonly stands?: string;
  /** Whether one more line is offered. */
  readonly hasMore?: boolean;
}

/** The question that an address names. @throws Problem where its draft asks no such thing */
export async function questionIn(services: WorkServices, asked: SignedInRequest): Promise<Asked> {
  const draft = await draftOf(services, asked);
  const question = questionAt(draft, `/${asked.params["at"] ?? ""}`, await choicesFor(draft, services.audit));
  if (question !== undefined) return { draft, question };
  throw new Problem("not-recorded", "This draft asks no such thing. Go back to its list and choose from there.");
}

async function answer(
  services: WorkServices,
  { form, session }: SignedInRequest,
  { draft, question }: Asked,
  wanted: string,
): Promise<WorkAnswer> {
  const { field, schema, pointer } = question;
  if (wanted === "more") return showQuestion(draft, question, { typed: form, errors: [], hasMore: true });
  const read = readField(field, form, question.answer);
  const isDone = wanted === "save";
  const wrong = read.errors.length === 0 && isDone ? shortOf(question, read.answer) : read.errors;
  if (wrong.length > 0) return showQuestion(draft, question, { typed: form, errors: wrong });
  const conflict = await saveAnswer(services, session, draft, {
    pointer,
    answer: read.answer,
    over: form.get("was") ?? markOf(question.answer),
  });
  if (conflict === undefined)
    return { goTo: wanted.startsWith("/") ? sayHref(draft, wanted) : backFrom(draft, pointer) };
  const said = saidIn({ field, schema, answer: conflict.stands });
  const latest = { ...question, answer: conflict.stands };
  return showQuestion(draft, latest, { typed: form, errors: [], stands: said === "" ? "nothing" : said });
}

/** What is missing or has another form than it needs. */
function shortOf({ field, schema }: Question, said: unknown): readonly FieldError[] {
  if (schema !== undefined) return checkField(field, schema, said);
  if (said !== undefined || field.isOptional) return [];
  const verb = field.is === "choice" || field.is === "choices" ? "Choose an answer:" : "Enter the";
  return [
    {
      name: `answer${field.is === "day" || field.is === "moment" ? ".day" : ""}`,
      message: `${verb} ${field.label.toLowerCase()}`,
    },
  ];
}

async function remove(
  services: WorkServices,
  { session, form }: SignedInRequest,
  draft: WorkDraft,
  question: Question,
): Promise<WorkAnswer> {
  const { pointer, answer: stood } = question;
  const over = form.get("was") ?? markOf(stood);
  const conflict = await saveAnswer(services, session, draft, { pointer, answer: undefined, over });
  if (conflict === undefined) return { goTo: backFrom(draft, pointer) };
  return { goTo: sayHref(draft, pointer) };
}

/** The page of a question, with what was typed and what is wrong with it. */
export function showQuestion(draft: WorkDraft, question: Question, shown: Shown): WorkAnswer {
  const { typed, errors, stands, hasMore } = shown;
  const { field, pointer, answer: stood } = question;
  const model = {
    title: errors.length > 0 ? `Error: ${field.label}` : field.label,
    draft: draft.stored,
    called: draft.definition.called,
    field,
    pointer,
    href: sayHref(draft, pointer),
    back: { href: backFrom(draft, pointer) },
    typed: inputsOf(typed),
    errors: Object.fromEntries(errors.map(({ name, message }) => [name, message])),
    was: markOf(stood),
    stands,
    hasMore,
    isItem: /\/\d+$/.test(pointer),
    isThere: stood !== undefined,
    document: documentHref(draft, question),
    items: field.is === "list" ? listItems(question, (at) => sayHref(draft, at)) : undefined,
    roles: DOCUMENT_ROLES.entries.map(choiceOfCode),
  };
  return { template: "work/draft/say.njk", model, status: errors.length > 0 || stands !== undefined ? 422 : 200 };
}

/** Where a document of the draft can be read. */
function documentHref({ stored, answers }: WorkDraft, { field, answer: stood }: Question): string | undefined {
  const [document] = field.is === "document" ? listedDocuments(stood) : [];
  if (document === undefined) return undefined;
  const place = listedDocuments(answers.content).findIndex(({ sha256 }) => sha256 === document.sha256);
  return `/work/drafts/${stored.id}/documents/${place + 1}`;
}

/** Values of inputs by name, as templates look them up. */
function inputsOf(typed: Typed): Record<string, string[]> {
  return Object.fromEntries([...new Set(typed.keys())].map((name) => [name, typed.getAll(name)]));
}

function sayHref({ stored: { id } }: WorkDraft, pointer: string): string {
  return `/work/drafts/${id}/say${pointer}`;
}

/** The list that an item stands in, what a part is a part of, or else the task list. */
function backFrom(draft: WorkDraft, pointer: string): string {
  const above = pointer.slice(0, pointer.lastIndexOf("/"));
  return above.split("/").length > 2 ? sayHref(draft, above) : `/work/drafts/${draft.stored.id}`;
}
