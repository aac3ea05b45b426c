import type { Measure } from "./Measure.ts";
import { actsAcknowledged, actsBatched } from "./measures/actsAcknowledged.ts";
import { gas } from "./measures/gas.ts";
import { gasBatched } from "./measures/gasBatched.ts";
import { listP99 } from "./measures/listP99.ts";
import { memoryPerAct } from "./measures/memoryPerAct.ts";
import { historyReads, pageFirst } from "./measures/reads.ts";
import { rebuildLinear } from "./measures/rebuildLinear.ts";
import { replayLinear } from "./measures/replayLinear.ts";
import { verifyRate } from "./measures/verifyRate.ts";
import { BenchFolders } from "./support/BenchFolders.ts";

/*
 * `npm run bench [NAME…]`: one JSON object per line and measure; what is going on goes to standard error. Anchors are
 * measured in the same run, on the same machine, so that ratios mean something wherever they are taken.
 */

const MEASURES: readonly Measure[] = [
  gas,
  gasBatched,
  actsAcknowledged,
  actsBatched,
  historyReads,
  pageFirst,
  replayLinear,
  rebuildLinear,
  verifyRate,
  memoryPerAct,
  listP99,
];

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const known = MEASURES.flatMap(({ names }) => names);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  say(`There is no measure ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  process.exitCode = 2;
} else await measureAll(wanted.length === 0 ? known : wanted);

async function measureAll(names: readonly string[]): Promise<void> {
  const folders = await BenchFolders.open(say);
  try {
    for (const measure of MEASURES.filter((one) => one.names.some((name) => names.includes(name)))) {
      say(`measuring ${measure.names.join(", ")}`);
      for (const result of await measure.run({ folders, say }))
        if (names.includes(result.measure)) process.stdout.write(`${JSON.stringify(result)}\n`);
    }
  } finally {
    await folders.remove();
  }
}
