import { z } from "zod";
import type { AnyActDefinition } from "../../../domain/acts/definitionOf.ts";
import { itemSchema, memberSchema, membersOf, withoutOptional } from "../../../domain/entry/schemaParts.ts";
import { type Choices, fieldOf } from "../form/fieldOf.ts";
import type { FormField } from "../form/FormField.ts";
import { valueField } from "../form/valueField.ts";
import { memberAt } from "./pointers.ts";
import type { WorkDraft } from "./WorkDraft.ts";

/** One thing that a page asks for a draft. */
export interface Question {
  /** Into the answers: "/content/title", "/values/reason". */
  readonly pointer: string;
  readonly field: FormField;
  /** Undefined for a value beside the content. */
  readonly schema: z.ZodType | undefined;
  readonly answer: unknown;
  /** The records say it: nobody has to, or may, answer otherwise. */
  readonly isKnown: boolean;
}

/** What may be chosen for a draft: see `choicesFor`. */
export interface DraftChoices extends Choices {
  /** By name of the value. */
  readonly values: ReadonlyMap<string, Choices["organisations"]>;
}

/** Everything that a draft asks, in the order of its definition: the content's members, then values beside it. */
export function questionsOf(draft: WorkDraft, choices: DraftChoices): Question[] {
  const { definition } = draft;
  const content = withoutOptional(definition.content);
  const members =
    content instanceof z.ZodObject && definition.countersigns === undefined
      ? membersOf(content)
      : new Map<string, z.ZodType>();
  const known = knownMembers(definition);
  const ofContent = [...members.keys()].map((name) => ({
    ...contentQuestion(draft, `/${name}`, choices),
    isKnown: known.has(name),
  }));
  return [
    ...ofContent.flatMap((question) => (question.schema === undefined ? [] : [question])),
    ...valueQuestions(draft, choices),
  ];
}

/** The question at a place of the answers, also deep within a list; undefined where there is none. */
export function questionAt(draft: WorkDraft, pointer: string, choices: DraftChoices): Question | undefined {
  if (pointer.startsWith("/values/")) return valueQuestions(draft, choices).find((one) => one.pointer === pointer);
  if (!pointer.startsWith("/content/")) return undefined;
  const inContent = pointer.slice("/content".length);
  const [, top] = inContent.split("/");
  if (draft.definition.countersigns !== undefined || knownMembers(draft.definition).has(top ?? "")) return undefined;
  const question = contentQuestion(draft, inContent, choices);
  return question.schema === undefined ? undefined : { ...question, isKnown: false };
}

function contentQuestion(draft: WorkDraft, inContent: string, choices: Choices) {
  const names = inContent.slice(1).split("/");
  const schema = names.reduce<z.ZodType | undefined>(partOf, draft.definition.content);
  const name = names.findLast((segment) => !/^\d+$/.test(segment)) ?? "";
  const pointer = `/content${inContent}`;
  const field = fieldOf(name, schema ?? z.string(), choices, { at: "", inContent });
  return { pointer, field, schema, answer: memberAt(draft.answers, pointer) };
}

function partOf(schema: z.ZodType | undefined, segment: string): z.ZodType | undefined {
  return /^\d+$/.test(segment) ? itemSchema(schema) : memberSchema(schema, segment);
}

function valueQuestions({ definition, answers }: WorkDraft, { values }: DraftChoices): Question[] {
  return Object.entries(definition.values).flatMap(([name, value]): Question[] => {
    const field: FormField | undefined = valueField(value, values.get(name));
    if (field === undefined) return [];
    const pointer = `/values/${name}`;
    return [{ pointer, field, schema: undefined, answer: memberAt(answers, pointer), isKnown: false }];
  });
}

/** Members that say who acts, or on which milestone: both are settled when a draft is begun. */
function knownMembers({ actor, values }: AnyActDefinition): ReadonlySet<string> {
  const milestones = Object.values(values).flatMap(({ saidBy, meaning }) =>
    typeof saidBy === "object" && meaning.is === "number" && meaning.of === "milestone" ? [saidBy.content] : [],
  );
  return new Set([...(actor === undefined ? [] : [actor.at]), ...milestones].map((at) => at.split("/")[1] ?? ""));
}
