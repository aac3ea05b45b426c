import { z } from "zod";
import { DocumentRefused } from "../../../content/DocumentRefused.ts";
import { DOCUMENT_ROLES } from "../../../domain/codelists/documentRoles.ts";
import { documentReferenceSchema } from "../../../domain/DocumentReference.ts";
import { listOf } from "../form/typedOf.ts";
import type { SignedInRequest, WorkPage } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { memberAt } from "./pointers.ts";
import type { Question } from "./questions.ts";
import { markOf, saveAnswer } from "./saveAnswers.ts";
import { questionIn, showQuestion } from "./sayPage.ts";
import { draftOf, type WorkDraft } from "./WorkDraft.ts";

type Document = z.infer<typeof documentReferenceSchema> & { readonly role: string; readonly title: string };

/** Takes documents into a draft, several at a time. They are public once the act is signed, and not before. */
export const addDocumentsPage: WorkPage = {
  path: "/work/drafts/:id/add/*at",
  post: async (services, asked) => {
    const { draft, question } = await questionIn(services, asked);
    const { typed, files } = await asked.readFiles();
    const role = DOCUMENT_ROLES.words.find((word) => word === typed.get("role"));
    const wrong = (message: string, name = "files") => {
      const errors = [{ name, message }];
      return showQuestion(draft, question, { typed, errors });
    };
    if (role === undefined) return wrong("Choose an answer: what the documents are", "role");
    if (files.length === 0) return wrong("Choose a file");
    const empty = files.find(({ size }) => size === 0);
    if (empty !== undefined) return wrong(`“${empty.name}” is empty. Choose the file that you mean.`);
    try {
      const documents: Document[] = [];
      for (const file of files) documents.push({ role, title: titleOf(file), ...(await kept(services, asked, file)) });
      await add(services, asked, { draft, question, documents });
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      return wrong(error.message);
    }
    return { goTo: `/work/drafts/${draft.stored.id}/say${question.pointer}` };
  },
};

/** What the author may change afterwards: the name of the file without its ending. */
function titleOf({ name }: File): string {
  return (
    [
      ...name
        .replace(/\.[a-z0-9]{1,5}$/i, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    ]
      .slice(0, 200)
      .join("") || "Document"
  );
}

async function kept({ service }: WorkServices, { session }: SignedInRequest, file: File) {
  const type = documentReferenceSchema.shape.mediaType.safeParse(file.type.toLowerCase());
  const mediaType = type.data ?? "application/octet-stream";
  const { sha256, size } = await service.documents.put(file.stream(), mediaType, session.organisation);
  return { sha256, mediaType, size };
}

interface Added {
  readonly draft: WorkDraft;
  readonly question: Question;
  readonly documents: readonly Document[];
}

/** Adds to whatever stands there by now, so that two people at once lose nothing. The same bytes are listed once. */
async function add(services: WorkServices, asked: SignedInRequest, { draft, question, documents }: Added) {
  const { pointer, field } = question;
  let latest = draft;
  for (;;) {
    const stands = memberAt(latest.answers, pointer);
    const answer = field.is === "document" ? documents[0] : together(listOf(stands), documents);
    const change = { pointer, answer, over: markOf(stands) };
    if ((await saveAnswer(services, asked.session, latest, change)) === undefined) return;
    latest = await draftOf(services, asked);
  }
}

function together(stood: readonly unknown[], documents: readonly Document[]): readonly unknown[] {
  const Listed = z.looseObject({ sha256: z.string() });
  const known = new Set(stood.map((one) => Listed.safeParse(one).data?.sha256));
  return [...stood, ...documents.filter(({ sha256 }) => !known.has(sha256))];
}
