import type { Act } from "../../domain/acts/Act.ts";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { sentenceOf } from "../../domain/acts/describe.ts";
import type { Names } from "../../domain/acts/Names.ts";
import type { Sentence } from "../../domain/acts/Sentence.ts";
import { actsNamed, organisationsNamed, subjectsNamed } from "../../domain/acts/values/namedInValues.ts";
import type { Hex } from "../../domain/Hex.ts";
import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import { actOf } from "./actOf.ts";

/** An act with its content (null where that is not here) and what it says. */
export interface DescribedAct {
  readonly row: Row<"acts">;
  readonly content: unknown;
  readonly sentence: Sentence;
}

interface Subject {
  words: string;
  currency: string;
}

/** Acts in plain English, with names as they were when each was signed ("now …" where that has changed). */
export async function describeActs(
  reading: Reading,
  rows: readonly Row<"acts">[],
  contents: readonly unknown[],
): Promise<DescribedAct[]> {
  const mentioned = rows.map((row) => mentionedIn(actOf(row)));
  const lookups = new Lookups(reading);
  for (const { numbers, hashes } of mentioned) lookups.organisations(...numbers).acts(...hashes);
  await lookups.load();
  const subjects = await subjectsOf(reading, [...new Set(mentioned.flatMap(({ hashes }) => hashes))]);
  return rows.map((row, index) => {
    const content = contents[index] ?? null;
    const names = namesFor(row.sequence, lookups, subjects);
    return { row, content, sentence: sentenceOf(actOf(row), content, names) };
  });
}

function namesFor(sequence: number, lookups: Lookups, subjects: ReadonlyMap<string, Subject>): Names {
  return {
    organisation: (number) => {
      const { name, nameNow } = lookups.organisation(number, sequence);
      return nameNow === null ? name : `${name} (now ${nameNow})`;
    },
    subject: (subject) => subjects.get(subject)?.words,
    currency: (subject) => subjects.get(subject)?.currency,
    actNumber: (actHash) => lookups.actOrNull(actHash)?.sequence,
  };
}

/** Every organisation, act and subject that an act names. */
function mentionedIn(act: Act): { numbers: number[]; hashes: Hex[] } {
  const { values } = definitionOf(act.kind);
  return {
    numbers: [act.organisation, ...organisationsNamed(values, act.values)],
    hashes: [act.subject, act.builtOn, ...actsNamed(values, act.values), ...subjectsNamed(values, act.values)],
  };
}

async function subjectsOf({ database }: Reading, ids: readonly string[]): Promise<Map<string, Subject>> {
  if (ids.length === 0) return new Map();
  const of = (table: "plans" | "procurements") =>
    database.selectFrom(table).select(["id", "reference", "title", "currency"]).where("id", "in", ids).execute();
  const found = [...(await of("procurements")), ...(await of("plans"))];
  return new Map(
    found.map(({ id, reference, title, currency }) => [id, { words: `“${title}” (${reference})`, currency }]),
  );
}
