import { isHex, type Hex } from "../../domain/Hex.ts";
import type { Act } from "../../domain/acts/Act.ts";
import { describe } from "../../domain/acts/describe.ts";
import type { Names } from "../../domain/acts/Names.ts";
import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import { actOf } from "./actOf.ts";

interface Subject {
  words: string;
  currency: string;
}

/** Acts in plain English, with names as they were when each was signed ("now …" where that has changed). */
export async function describeActs(
  reading: Reading,
  rows: readonly Row<"acts">[],
  contents: readonly unknown[],
): Promise<string[]> {
  const acts = rows.map(actOf);
  const mentioned = acts.map(mentionedIn);
  const lookups = new Lookups(reading);
  for (const { numbers, hashes } of mentioned) lookups.organisations(...numbers).acts(...hashes);
  await lookups.load();
  const subjects = await subjectsOf(reading, [...new Set(mentioned.flatMap(({ hashes }) => hashes))]);
  return acts.map((act, index) => {
    const names = namesFor(rows[index]?.sequence ?? Infinity, lookups, subjects);
    return describe(act, contents[index] ?? undefined, names);
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

/** Every organisation and every hash that stands in an act, wherever it stands. */
function mentionedIn(act: Act): { numbers: number[]; hashes: Hex[] } {
  const { organisation, subject, builtOn } = act;
  const numbers = [organisation];
  const hashes = [subject, builtOn];
  const look = (name: string, value: unknown): void => {
    if (isHex(value) && value.length === 66) hashes.push(value);
    else if (typeof value === "number" && ORGANISATION_FIELDS.has(name)) numbers.push(value);
    else if (typeof value === "object" && value !== null) {
      for (const [inner, part] of Object.entries(value)) look(/^\d+$/.test(inner) ? name : inner, part);
    }
  };
  look("values", act.values);
  return { numbers, hashes };
}

const ORGANISATION_FIELDS = new Set(["supplier", "of", "members"]);

async function subjectsOf({ database }: Reading, ids: readonly string[]): Promise<Map<string, Subject>> {
  if (ids.length === 0) return new Map();
  const of = (table: "plans" | "procurements") =>
    database.selectFrom(table).select(["id", "reference", "title", "currency"]).where("id", "in", ids).execute();
  const found = [...(await of("procurements")), ...(await of("plans"))];
  return new Map(
    found.map(({ id, reference, title, currency }) => [id, { words: `“${title}” (${reference})`, currency }]),
  );
}
