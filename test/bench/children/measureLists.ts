// p99 of every list query on a projection of so many acts. Argument: number of acts. Milliseconds by query.
import { readsOf } from "../../audit/aReading.ts";
import { LIST_QUERIES } from "../support/listQueries.ts";
import { population } from "../support/population.ts";

const TIMES = 100;
const WARM_UP = 5;

const [acts = "0"] = process.argv.slice(2);
const { reads, projector } = await readsOf(population(Number(acts)));
const p99: Record<string, number> = {};
for (const [name, query] of Object.entries(LIST_QUERIES)) {
  const milliseconds: number[] = [];
  let cursor: string | undefined;
  for (let time = 0; time < TIMES + WARM_UP; time++) {
    const begun = performance.now();
    const { next } = await query(reads, { cursor, limit: 25 });
    if (time >= WARM_UP) milliseconds.push(performance.now() - begun);
    cursor = next ?? undefined; // on through the list, and again from its beginning
  }
  p99[name] = milliseconds.sort((one, other) => one - other)[Math.floor(TIMES * 0.99) - 1] ?? Number.NaN;
}
process.send?.({ acts: projector.sequence, p99 });
