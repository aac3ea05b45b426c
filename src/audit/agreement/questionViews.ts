import { z } from "zod";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { QuestionView } from "./AgreementView.ts";

const question = z.object({ question: z.string() }).transform((content) => content.question);
const answer = z.object({ answer: z.string() }).transform((content) => content.answer);

interface Written {
  readonly actHash: string;
  readonly content: string;
}

/** What was asked about an offer, in order, and what was answered. */
export async function questionViews(reading: Reading, agreement: string): Promise<QuestionView[]> {
  const { database } = reading;
  const of = { agreement };
  const [asked, answered] = await Promise.all([
    database
      .selectFrom("offerQuestions")
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy("number")
      .execute(),
    database
      .selectFrom("questionAnswers")
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy("sequence")
      .execute(),
  ]);
  const lookups = await new Lookups(reading).acts(...[...asked, ...answered].map(({ actHash }) => actHash)).load();
  const words = async ({ actHash, content }: Written, read: z.ZodType<string>) => ({
    text: read.safeParse(await contentUnder(reading, content)).data ?? null,
    act: lookups.act(actHash),
  });
  return Promise.all(
    asked.map(async (one) => ({
      number: one.number,
      ...(await words(one, question)),
      answers: await Promise.all(
        answered.filter(({ number }) => number === one.number).map((given) => words(given, answer)),
      ),
    })),
  );
}
