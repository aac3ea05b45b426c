import type { z } from "zod";
import type { Codelist } from "../codelists/Codelist.ts";
import type { Act, ActKind } from "./Act.ts";
import type { ContentProblem } from "./ContentProblem.ts";
import { definitionOf } from "./definitionOf.ts";
import { placesInWords, placeWords } from "./placesInWords.ts";

/** Where a content is malformed for its kind, or says otherwise than the act. Empty: it fits. */
export function checkContent(act: Act, content: unknown): ContentProblem[] {
  const definition = definitionOf(act.kind);
  const parsed = definition.content.safeParse(content);
  if (!parsed.success) return malformations(parsed.error, content);
  return [...definition.compare(act, parsed.data), ...unknownCodes(act)];
}

/** The same for an act that is yet to be recorded: rules that came later than the first acts are for new ones only. */
export function checkNewContent(act: Act, content: unknown): ContentProblem[] {
  const problems = checkContent(act, content);
  return problems.length > 0 ? problems : refusedToday(act, content);
}

/** What those later rules say of a content; a malformed one says nothing that they could look at. */
export function refusedToday(act: Act, content: unknown): ContentProblem[] {
  const definition = definitionOf(act.kind);
  const parsed = definition.content.safeParse(content);
  return parsed.success ? definition.admit(act, parsed.data) : [];
}

/** Where a content is malformed for its kind, whatever the act says. */
export function malformedContent(kind: ActKind, content: unknown): ContentProblem[] {
  const parsed = definitionOf(kind).content.safeParse(content);
  return parsed.success ? [] : malformations(parsed.error, content);
}

function malformations(error: z.ZodError, content: unknown): ContentProblem[] {
  return placesInWords(error, content).map((place) => ({
    path: place.path,
    inAct: undefined,
    inContent: undefined,
    message: `${place.path === "" ? "The content: " : "In the content, "}${placeWords(place)}.`,
  }));
}

/** A code of the act must be one that people can read. */
function unknownCodes({ kind, values }: Act): ContentProblem[] {
  const given: Readonly<Record<string, unknown>> = values;
  const lists: Readonly<Record<string, Codelist | undefined>> = definitionOf(kind).codes;
  return Object.entries(lists).flatMap(([field, list]) => {
    const code = given[field];
    if (list === undefined || typeof code !== "number" || list.has(code)) return [];
    return [{ path: "", inAct: code, inContent: undefined, message: unknownCode(list, code) }];
  });
}

function unknownCode(list: Codelist, code: number): string {
  const known = list.entries.map(([number, word]) => `${number} (${word})`).join(", ");
  return `The signed act gives ${code} as ${list.name}; there is no such code. Use one of: ${known}.`;
}
