import { z } from "zod";
import { ofKind } from "../../contentKinds.ts";
import { fromRfc3339, startOfLondonDay } from "../../londonTime.ts";

/** A London day, e.g. "2025-06-30". */
export const daySchema = ofKind({ is: "day" }, z.iso.date({ error: 'expected a day such as "2025-06-30"' }));

/** A moment to the second in UTC, e.g. "2025-06-30T11:00:00Z": one moment, one text. */
export const momentSchema = ofKind(
  { is: "moment" },
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, {
      error: 'expected a moment in UTC such as "2025-06-30T11:00:00Z"',
    })
    .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === `${text.slice(0, -1)}.000Z`, {
      error: "there is no such moment",
    }),
);

/** The day as an act signs it: its first second in London, 0 where there is none. */
export function toldDay(day: string | undefined): number {
  return day === undefined ? 0 : startOfLondonDay(day);
}

/** The moment as an act signs it: UTC seconds, 0 where there is none. */
export function toldMoment(moment: string | undefined): number {
  return moment === undefined ? 0 : fromRfc3339(moment);
}
