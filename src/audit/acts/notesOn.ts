import { allDefinitions, definitionOf } from "../../domain/acts/definitionOf.ts";
import { subjectOfKind } from "../../domain/acts/subjectOfKind.ts";
import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";

type ActRow = Row<"acts">;

const CORRECTIONS = allDefinitions().flatMap(({ kind, corrects }) => (corrects ? [kind] : []));

/** What a reader of one act should know of others: corrected since, or made after bidders saw it. */
export async function notesOn(reading: Reading, rows: readonly ActRow[]): Promise<string[][]> {
  if (rows.length === 0) return [];
  const corrections = await correctionsOf(reading, rows);
  const copies = await otherCopiesOf(reading, rows);
  return rows.map((row) =>
    [
      ...(corrections.get(row.actHash) ?? []).map(
        (sequence) => `Corrected by act ${sequence}; what counts is said there.`,
      ),
      ...(copies.get(row.sequence) ?? []).map(
        (sequence) => `Act ${sequence} recorded the same release, and it says something else there.`,
      ),
      definitionOf(row.kind).note ?? "",
    ].filter((note) => note !== ""),
  );
}

/** Acts that correct another name it as what they build on. */
async function correctionsOf({ database }: Reading, rows: readonly ActRow[]): Promise<Map<string, number[]>> {
  const found = await database
    .selectFrom("acts")
    .select(["builtOn", "sequence"])
    .where(
      "builtOn",
      "in",
      rows.map(({ actHash }) => actHash),
    )
    .where("kind", "in", CORRECTIONS)
    .orderBy("sequence")
    .execute();
  const byAct = new Map<string, number[]>();
  for (const { builtOn, sequence } of found) byAct.set(builtOn, [...(byAct.get(builtOn) ?? []), sequence]);
  return byAct;
}

/** Of notices: the acts that recorded the same release with other content. */
async function otherCopiesOf({ database }: Reading, rows: readonly ActRow[]): Promise<Map<number, number[]>> {
  const notices = rows.filter(({ kind }) => subjectOfKind(kind) === "publication").map(({ sequence }) => sequence);
  if (notices.length === 0) return new Map();
  const found = await database
    .selectFrom("evidence as own")
    .innerJoin("evidence as other", (join) =>
      join.onRef("other.process", "=", "own.process").onRef("other.release", "=", "own.release"),
    )
    .select(["own.sequence as sequence", "other.sequence as other"])
    .where("own.sequence", "in", notices)
    // Where a release could not be kept as content, its document's digest stands there; salts make contents differ.
    .whereRef("other.canonicalDigest", "!=", "own.canonicalDigest")
    .orderBy("other.sequence")
    .execute();
  const byNotice = new Map<number, number[]>();
  for (const { sequence, other } of found) byNotice.set(sequence, [...(byNotice.get(sequence) ?? []), other]);
  return byNotice;
}
