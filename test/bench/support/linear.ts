import { z } from "zod";
import type { BenchTools, MeasureLine } from "../Measure.ts";
import { line } from "../Measure.ts";
import { FEW, MANY } from "./BenchFolders.ts";
import { inChild } from "./child.ts";
import { middlePair } from "./middlePair.ts";

const Timed = z.object({ acts: z.int().positive(), seconds: z.number().positive() });
const PAIRS = 3;

/**
 * Whether something takes ten times as long for ten times the acts: acts per second at 20,000 against 2,000, in a
 * fresh process each.
 */
export async function linear(
  measure: string,
  module: URL,
  { folders, say }: BenchTools,
  argsOf: (folder: string, run: number) => string[],
): Promise<MeasureLine> {
  const { few, many } = await folders.filled();
  const pairs = [];
  for (let run = 0; run < PAIRS; run++) {
    const rate = async (folder: string) => {
      const { acts, seconds } = await inChild(module, argsOf(folder, run), Timed);
      say(`${measure}: ${acts} acts in ${seconds.toFixed(2)} s`);
      return acts / seconds;
    };
    pairs.push({ anchor: await rate(few), ours: await rate(many) });
  }
  const { ours, anchor } = middlePair(pairs);
  return line(measure, "acts/s", ours, anchor, `the same at ${FEW} acts instead of ${MANY}`);
}
