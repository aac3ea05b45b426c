import { allDefinitions, definitionOf } from "../../domain/acts/definitionOf.ts";
import { subjectOfKind } from "../../domain/acts/subjectOfKind.ts";
import type { Row } from "../../projection/schema.ts";
import { openingViews } from "../procurement/openingViews.ts";
import type { Reading } from "../Reading.ts";
import type { Difference } from "./ActView.ts";

type ActRow = Row<"acts">;

const CORRECTIONS = allDefinitions().flatMap(({ kind, corrects }) => (corrects ? [kind] : []));

/** So many changes of an opening are told beside the act; all of them stand on the procurement's page. */
const CHANGES_TOLD = 12;

/** What a reader of one act should know of others: corrected since, made after bidders saw it, what it changed. */
export async function notesOn(reading: Reading, rows: readonly ActRow[]): Promise<string[][]> {
  if (rows.length === 0) return [];
  const corrections = await correctionsOf(reading, rows);
  const copies = await otherCopiesOf(reading, rows);
  const changes = await changesOfOpenings(reading, rows);
  return rows.map((row) =>
    [
      ...(corrections.get(row.actHash) ?? []).map(
        (sequence) => `Corrected by act ${sequence}; what counts is said there.`,
      ),
      ...(copies.get(row.sequence) ?? []).map(
        (sequence) => `Act ${sequence} recorded the same release, and it says something else there.`,
      ),
      ...(changes.get(row.actHash) ?? []),
      definitionOf(row.kind).note ?? "",
    ].filter((note) => note !== ""),
  );
}

/** What amendments changed of their openings, worked out from the wordings themselves. */
async function changesOfOpenings(reading: Reading, rows: readonly ActRow[]): Promise<Map<string, string[]>> {
  const subjects = new Set(rows.filter(({ kind }) => kind === "ProcurementAmended").map(({ subject }) => subject));
  const openings = await Promise.all([...subjects].map((subject) => openingViews(reading, subject)));
  return new Map(
    openings.flat().map(({ act, differences, documents }) => {
      const changed = documents.filter(({ change }) => change !== "identical");
      const words = [
        ...differences.map(changeWords),
        ...changed.map(({ title, change }) => `Document “${title}” ${change}.`),
      ];
      const more = words.length - CHANGES_TOLD;
      const rest = more > 0 ? [`${more} more changes are compared on the procurement's page.`] : [];
      return [act.actHash, [...words.slice(0, CHANGES_TOLD), ...rest]] as const;
    }),
  );
}

function changeWords({ label, before, after }: Difference): string {
  if (before === null) return `${label} added: ${after ?? ""}`;
  return after === null ? `${label} removed, which was: ${before}` : `${label} changed from ${before} to ${after}`;
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
