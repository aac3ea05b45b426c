import { createHash } from "node:crypto";
import type { Session } from "../../../accounts/Sessions.ts";
import type { WorkServices } from "../WorkServices.ts";
import { memberAt, withMember } from "./pointers.ts";
import { type WorkDraft, workDraft } from "./WorkDraft.ts";

/** Stands for an answer as it stood when a form was shown. */
export function markOf(answer: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(answer) ?? "")
    .digest("base64url")
    .slice(0, 22);
}

interface Change {
  /** Into the answers: "/content/title". */
  readonly pointer: string;
  readonly answer: unknown;
  /** Mark of the answer that the author saw. */
  readonly over: string;
}

/** What somebody else wrote meanwhile. */
export interface Conflict {
  readonly stands: unknown;
}

/**
 * Keeps an answer, unless somebody answered the same question since its author saw it: then nobody's text is lost.
 * Answers to other questions that came in between stay.
 */
export async function saveAnswer(
  { drafts }: Pick<WorkServices, "drafts">,
  { signer }: Pick<Session, "signer">,
  draft: WorkDraft,
  { pointer, answer, over }: Change,
): Promise<Conflict | undefined> {
  for (;;) {
    const { id, organisation } = draft.stored;
    const stored = await drafts.find(id, organisation);
    if (stored === undefined) return { stands: undefined };
    const { answers } = workDraft(stored);
    const stands = memberAt(answers, pointer);
    if (markOf(stands) !== over && markOf(stands) !== markOf(answer)) return { stands };
    const changed = JSON.stringify(withMember(answers, pointer, answer));
    const { version, builtOn } = stored;
    if (await drafts.save(id, version, { answers: changed, builtOn, signer })) return undefined;
  }
}
