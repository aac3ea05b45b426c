import { Temporal } from "temporal-polyfill";
import { parseLondonTime, startOfLondonDay, toRfc3339 } from "../domain/londonTime.ts";

/** How long ago the story begins. It ends before today, so that notices of today can be recorded after it. */
const WEEKS_AGO = 78;

/** The days of the story, counted from its first Monday. */
export class Calendar {
  readonly #first: Temporal.PlainDate;

  /** @param today a London day, "2026-08-11" */
  constructor(today: string) {
    const then = Temporal.PlainDate.from(today).subtract({ weeks: WEEKS_AGO });
    this.#first = then.subtract({ days: then.dayOfWeek - 1 });
  }

  /** "2025-06-02" */
  day(number: number): string {
    return this.#first.add({ days: number }).toString();
  }

  /** UTC seconds at the start of that London day, as acts carry days. */
  dayStart(number: number): number {
    return startOfLondonDay(this.day(number));
  }

  /** UTC seconds of a London time on that day, "09:30". */
  time(number: number, clock: string): number {
    return parseLondonTime(`${this.day(number)}T${clock}`);
  }

  /** The same as contents write it: RFC 3339 in UTC. */
  moment(number: number, clock: string): string {
    return toRfc3339(this.time(number, clock));
  }
}
