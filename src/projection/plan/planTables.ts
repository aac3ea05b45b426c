import type { StateOf } from "../../domain/acts/procedures.ts";
import { integer, optionalInteger, optionalText, table, text, word } from "../table.ts";

export const plans = table(
  {
    id: text,
    reference: text,
    owner: integer,
    title: text,
    summary: optionalText,
    state: word<StateOf<"plan">>(),
    value: integer,
    currency: text,
    startsOn: integer,
    cpv: text,
    keywords: text,
    version: integer,
    content: text,
    sequence: integer,
    publishedAt: integer,
    changedAt: integer,
    contentAct: text,
    contentSequence: integer,
    ownerAct: text,
    lastAct: text,
    droppedReason: optionalInteger,
    droppedBy: optionalText,
    procurement: optionalText,
  },
  ["id"],
  [["sequence"], ["owner", "sequence"], ["state", "sequence"], ["owner", "state", "sequence"], ["procurement"]],
);

export const planAnswers = table(
  {
    plan: text,
    authority: integer,
    answer: word<StateOf<"answer">>(),
    reason: optionalInteger,
    actHash: text,
    sequence: integer,
    toAct: text,
  },
  ["plan", "authority"],
  [["authority", "sequence"]],
);

/** What a plan is about, one mark a row (a CPV class, two words of its title), to find plans that look alike. */
export const planMarks = table(
  { mark: text, plan: text, owner: integer, startsOn: integer, active: integer },
  ["mark", "plan"],
  [["mark", "active", "startsOn"], ["plan"]],
);
