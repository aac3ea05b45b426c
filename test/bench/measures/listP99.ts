import { z } from "zod";
import { line, type Measure } from "../Measure.ts";
import { inChild } from "../support/child.ts";

const FEW = 10_000;
const MANY = 100_000;
const Answer = z.object({ acts: z.int(), p99: z.record(z.string(), z.number()) });
const module = new URL("../children/measureLists.ts", import.meta.url);

/** The slowest list at ten times the acts. */
export const listP99: Measure = {
  names: ["list-p99"],
  async run({ say }) {
    const slowest = async (acts: number) => {
      const { acts: held, p99 } = await inChild(module, [String(acts)], Answer);
      const sorted = Object.entries(p99).sort(([, one], [, other]) => other - one);
      const told = sorted.slice(0, 4).map(([name, milliseconds]) => `${name} ${milliseconds.toFixed(1)} ms`);
      say(`list-p99: at ${held} acts, slowest are ${told.join(", ")}`);
      return sorted[0]?.[1] ?? Number.NaN;
    };
    const anchor = await slowest(FEW);
    return [line("list-p99", "ms", await slowest(MANY), anchor, `the slowest list at ${FEW} acts instead of ${MANY}`)];
  },
};
