import { z } from "zod";
import type { StoredDraft } from "../../../accounts/Drafts.ts";
import { type AnyActDefinition, definitionOf } from "../../../domain/acts/definitionOf.ts";
import { bytes32Schema, type Hex } from "../../../domain/Hex.ts";
import { Problem } from "../../../problems/Problem.ts";
import type { SignedInRequest } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";
import { BegunWith } from "./BegunWith.ts";

const Answers = z.strictObject({ values: z.record(z.string(), z.unknown()), content: z.unknown() });
/** What is said so far: values beside the content, and the content. */
type Answers = z.infer<typeof Answers>;

/** A draft as pages work with it. */
export interface WorkDraft {
  readonly stored: StoredDraft;
  readonly definition: AnyActDefinition;
  readonly wish: BegunWith;
  readonly answers: Answers;
  readonly builtOn: Hex | undefined;
}

/** The draft that an address names. @throws Problem where this organisation has none */
export async function draftOf({ drafts }: WorkServices, { params, session }: SignedInRequest): Promise<WorkDraft> {
  const stored = await drafts.find(params["id"] ?? "", session.organisation);
  if (stored !== undefined) return workDraft(stored);
  const detail = "Your organisation has no such draft. It may be signed already, or it was deleted. Look under Work.";
  throw new Problem("not-recorded", detail);
}

export function workDraft(stored: StoredDraft): WorkDraft {
  const { organisation, kind } = stored;
  const begun: unknown = JSON.parse(stored.wish);
  const wish = BegunWith.parse({ ...z.looseObject({}).parse(begun), kind, organisation });
  const answers = Answers.parse(JSON.parse(stored.answers));
  const builtOn = stored.builtOn === null ? undefined : bytes32Schema.parse(stored.builtOn);
  return { stored, definition: definitionOf(kind), wish, answers, builtOn };
}
