import { sentenceText } from "../../domain/acts/Sentence.ts";
import { subjectOfKind } from "../../domain/acts/subjectOfKind.ts";
import { daysBetween } from "../../projection/londonDays.ts";
import type { Row } from "../../projection/schema.ts";
import { contentUnder } from "../contentUnder.ts";
import { documentsOf } from "../documents.ts";
import { Lookups } from "../Lookups.ts";
import { dayOrNull, moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { type HistoryEntry, Standing } from "./ActView.ts";
import { describeActs } from "./describeActs.ts";
import { notesOn } from "./notesOn.ts";

type ActRow = Row<"acts">;

/** Acts as a history shows them: who, when, what, in words, and how far each can be relied on. */
export async function historyEntries(reading: Reading, rows: readonly ActRow[]): Promise<HistoryEntry[]> {
  const contents = await Promise.all(rows.map((row) => contentUnder(reading, row.content)));
  const questioned = await questionsOf(reading, rows);
  const lookups = new Lookups(reading).organisations(...rows.map(({ organisation }) => organisation));
  await lookups.acts(...[...questioned.values()].map(({ standingBy }) => standingBy)).load();
  const described = await describeActs(reading, rows, contents);
  const notes = await notesOn(reading, rows);
  return Promise.all(
    described.map(async ({ row, content, sentence }, index) => {
      const { authority, reasons } = sentence;
      const question = questioned.get(row.sequence);
      return {
        ...placeOf(row),
        organisation: lookups.organisation(row.organisation, row.sequence),
        post: authority?.post ?? null,
        decision: authority?.decision ?? null,
        description: sentenceText(sentence),
        ...{ sentence, reasons },
        isEvidence: subjectOfKind(row.kind) === "publication",
        contentState: contentState(row.content, content),
        documents: await documentsOf(reading, content, { by: row }),
        standing: question === undefined ? ("good" as const) : Standing.parse(question.standing),
        standingBy: question === undefined ? null : lookups.actOrNull(question.standingBy),
        notes: notes[index] ?? [],
      };
    }),
  );
}

function placeOf(row: ActRow) {
  const { sequence, subjectSequence, subject, actHash, kind, keyId, builtOn, content, happenedOn, time } = row;
  return {
    ...{ sequence, subjectSequence, subject, actHash, kind, keyId, builtOn, content },
    recordedAt: moment(time),
    happenedOn: dayOrNull(happenedOn),
    daysToRecord: happenedOn === null ? null : daysBetween(happenedOn, time),
  };
}

function contentState(digest: string, content: unknown): HistoryEntry["contentState"] {
  if (/^0x0*$/.test(digest)) return "none";
  return content === null ? "missing" : "here";
}

async function questionsOf(
  { database }: Reading,
  rows: readonly ActRow[],
): Promise<Map<number, Row<"questionedActs">>> {
  if (rows.length === 0) return new Map();
  const questioned = await database
    .selectFrom("questionedActs")
    .selectAll()
    .where(
      "sequence",
      "in",
      rows.map(({ sequence }) => sequence),
    )
    .execute();
  return new Map(questioned.map((row) => [row.sequence, row]));
}
