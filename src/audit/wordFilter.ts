import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { SearchedList } from "../projection/indexWords.ts";
import { wordsOf } from "../projection/wordsOf.ts";
import type { Reading } from "./Reading.ts";

/** Counting further would not change which word is the rarest enough. */
const ENOUGH = 300;
const MOST_WORDS = 6;

/**
 * The words of a query, the rarest first, so that a list is walked along the word with the fewest entries.
 * Undefined if the query has no word that can be searched; then nothing is found.
 */
export async function rarestFirst(
  { database }: Reading,
  list: SearchedList,
  text: string,
): Promise<[string, ...string[]] | undefined> {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const counted = await Promise.all(
    words.map(async (word) => {
      const some = database
        .selectFrom("words")
        .select("position")
        .where("list", "=", list)
        .where("word", "=", word)
        .limit(ENOUGH)
        .as("some");
      const row = await database
        .selectFrom(some)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirst();
      return { word, count: Number(row?.count ?? 0) };
    }),
  );
  const [first, ...others] = counted.sort((left, right) => left.count - right.count).map(({ word }) => word);
  return first === undefined ? undefined : [first, ...others];
}

/** The condition that the thing found by the word in the table aliased `w` has the other words too. */
export function alsoHas(others: readonly string[]): RawBuilder<SqlBool> {
  if (others.length === 0) return sql<SqlBool>`1 = 1`;
  const each = others.map(
    (other) => sql`exists (select 1 from "words" as "o" where "o"."list" = "w"."list" and "o"."word" = ${other}
      and "o"."position" = "w"."position" and "o"."id" = "w"."id")`,
  );
  return sql<SqlBool>`${sql.join(each, sql` and `)}`;
}
