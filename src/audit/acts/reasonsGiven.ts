import { z } from "zod";
import { contentUnder } from "../contentUnder.ts";
import type { Reading } from "../Reading.ts";

const reasoned = z.object({
  reasons: z.string().optional(),
  criteria: z.array(z.object({ criterion: z.string(), met: z.string() })).optional(),
});

interface Reasons {
  /** In its author's own words; null where the content is not here, or has none. */
  readonly reasons: string | null;
  readonly criteria: { criterion: string; met: string }[];
}

/** The author's own words alone. */
export async function wordsOf(reading: Reading, actHash: string | null): Promise<string | null> {
  return (await reasonsGiven(reading, actHash)).reasons;
}

/** Why somebody did something, as they wrote it beside the code that the act signs. */
export async function reasonsGiven(reading: Reading, actHash: string | null): Promise<Reasons> {
  if (actHash === null) return { reasons: null, criteria: [] };
  const act = await reading.database
    .selectFrom("acts")
    .select("content")
    .where("actHash", "=", actHash)
    .executeTakeFirst();
  const content = reasoned.safeParse(act && (await contentUnder(reading, act.content))).data;
  if (content === undefined) return { reasons: null, criteria: [] };
  const criteria = (content.criteria ?? []).map(({ criterion, met }) => ({ criterion, met }));
  return { reasons: content.reasons ?? null, criteria };
}
