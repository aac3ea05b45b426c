import { mayBeReadEarlier, releaseDay } from "../../releaseDate.ts";
import { requireInteger } from "../abi/valueShapes.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import { same } from "../contents/same.ts";
import { saidText } from "../values/readSaid.ts";
import { said, type SignedValue } from "../values/SignedValue.ts";

/** First second of the London day of a publication date as notices write it; 0 where it is no date. */
export function publishedOn(publishedAt: string | undefined): number {
  return publishedAt === undefined ? 0 : releaseDay(publishedAt);
}

/** The signed day against the date of the content, read as it is read today. */
export function samePublication(
  signed: number,
  publishedAt: string | undefined,
  at = "/publishedAt",
): ContentProblem[] {
  return same(at, "the day of publication", signed, publishedOn(publishedAt));
}

/** When somebody else published a release: old news, which nobody here was late with. 0 where it bears no date. */
export const publicationDay: SignedValue<"uint40"> = {
  ...said({
    ...{ type: "uint40", what: "the day of publication", at: "/publishedAt" },
    meaning: { is: "day", mayBeNone: true },
    told: (inContent) => publishedOn(saidText(inContent)),
    differs: (at, signed, inContent) => {
      const [day, publishedAt] = [requireInteger(signed), saidText(inContent)];
      const isOlderReading = publishedAt !== undefined && mayBeReadEarlier(publishedAt, day);
      return isOlderReading ? [] : samePublication(day, publishedAt, at);
    },
  }),
  happened: "elsewhere",
};
