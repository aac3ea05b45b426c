import { daySchema, toldDay } from "../contents/dates.ts";
import type { AnyValue } from "../Field.ts";
import { saidAt } from "./readSaid.ts";
import type { Happened, SignedValues } from "./SignedValue.ts";

/** More days than this between happening and recording are worth an auditor's look. */
export const LATE_RECORD_DAYS = 14;

/** The London day (its first second, UTC seconds) on which what an act says happened. */
export interface HappenedDay {
  readonly day: number;
  readonly where: Happened;
}

/**
 * Undefined for acts that happen by being recorded, and where no day is known.
 * @param inContent JSON pointer to the day where no signed value says it
 * @param content as its author wrote it, of whatever shape
 */
export function happenedDay(
  values: SignedValues,
  signed: Readonly<Record<string, AnyValue>>,
  inContent: string | undefined,
  content: unknown,
): HappenedDay | undefined {
  for (const [name, { happened }] of Object.entries(values)) {
    const day = signed[name];
    if (happened !== undefined && typeof day === "number" && day !== 0) return { day, where: happened };
  }
  const said = inContent === undefined ? undefined : daySchema.safeParse(saidAt(content, inContent)).data;
  return said === undefined ? undefined : { day: toldDay(said), where: "here" };
}
