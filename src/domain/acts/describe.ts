import { z } from "zod";
import { POSTS } from "../codelists/posts.ts";
import type { Act, ActExtras } from "./Act.ts";
import { type AnyActDefinition, definitionOf } from "./definitionOf.ts";
import type { Names } from "./Names.ts";
import { type Sentence, sentenceText } from "./Sentence.ts";
import { saidAt } from "./values/readSaid.ts";
import { organisationName } from "./words.ts";

/**
 * An act in one or two sentences of plain English, the same on pages, command line and in clients.
 * @param content The act's content; where it was erased, redacted or is malformed, only the signed values speak.
 * @param extras What the register told when it recorded the act, if it did: a vote carried, a number given.
 */
export function describe(act: Act, content: unknown, names: Names, extras: ActExtras = {}): string {
  return sentenceText(sentenceOf(act, content, names, extras));
}

/** The same in parts, for pages that show them apart. */
export function sentenceOf(act: Act, content: unknown, names: Names, extras: ActExtras = {}): Sentence {
  const definition = definitionOf(act.kind);
  const parsed = definition.content.safeParse(content);
  const known = parsed.success ? parsed.data : undefined;
  const said = definition.says(act, known, names, extras);
  const { who, says, also } = typeof said === "string" ? { says: said } : said;
  return {
    who: who ?? organisationName(act.organisation, names),
    says,
    because: becauseOf(act, definition),
    authority: definition.countersigns === undefined ? authorityOf(known) : null,
    also: also ?? null,
    reasons: reasonsOf(known, definition),
  };
}

function becauseOf({ values }: Act, definition: AnyActDefinition): Sentence["because"] {
  const signed: Readonly<Record<string, unknown>> = values;
  for (const [name, { meaning, explains }] of Object.entries(definition.values)) {
    const code = signed[name];
    if (explains === undefined || meaning.is !== "code" || typeof code !== "number") continue;
    return { as: explains, text: meaning.list.text(code) };
  }
  return null;
}

const WithAuthority = z.object({ authority: z.object({ post: z.string(), reference: z.string() }) });

function authorityOf(content: unknown): Sentence["authority"] {
  const authority = WithAuthority.safeParse(content).data?.authority;
  if (authority === undefined) return null;
  const word = POSTS.words.find((known) => known === authority.post);
  return { post: word === undefined ? authority.post : POSTS.textOf(word), decision: authority.reference };
}

function reasonsOf(content: unknown, { inTheirWords }: AnyActDefinition): string | null {
  const words = inTheirWords === undefined ? undefined : saidAt(content, inTheirWords);
  return typeof words === "string" ? words : null;
}
