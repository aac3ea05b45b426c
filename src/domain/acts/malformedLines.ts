import type { z } from "zod";
import { placesInWords, placeWords } from "./placesInWords.ts";

const MOST_LINES = 20;

/** What is wrong in a file that somebody wrote, a line each. @param value what was parsed */
export function malformedLines(error: z.ZodError, value: unknown): string {
  const lines = placesInWords(error, value).map((place) => `- ${placeWords(place)}`);
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`- and ${more} more`] : [])].join("\n");
}
