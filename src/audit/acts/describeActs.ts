import { sentenceOf } from "../../domain/acts/describe.ts";
import type { Sentence } from "../../domain/acts/Sentence.ts";
import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";
import { ActNames } from "./ActNames.ts";
import { actOf } from "./actOf.ts";

/** An act with its content (null where that is not here) and what it says. */
export interface DescribedAct {
  readonly row: Row<"acts">;
  readonly content: unknown;
  readonly sentence: Sentence;
}

/** Acts in plain English, with names as they were when each was signed ("now …" where that has changed). */
export async function describeActs(
  reading: Reading,
  rows: readonly Row<"acts">[],
  contents: readonly unknown[],
): Promise<DescribedAct[]> {
  const described = rows.map((row) => ({ row, act: actOf(row), sequence: row.sequence }));
  const names = await ActNames.load(reading, described);
  return described.map((one, index) => {
    const content = contents[index] ?? null;
    return { row: one.row, content, sentence: sentenceOf(one.act, content, names.for(one)) };
  });
}
