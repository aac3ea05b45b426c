import { z } from "zod";
import { line, type Measure } from "../Measure.ts";
import { FEW, MANY } from "../support/BenchFolders.ts";
import { inChild } from "../support/child.ts";

const Held = z.object({ bytes: z.int() });
const module = new URL("../children/measureMemory.ts", import.meta.url);

/**
 * Resident bytes that an act costs: what a ledger with 20,000 acts holds beyond one with 2,000, so that code and
 * contracts do not count, against the engine alone with the same blocks.
 */
export const memoryPerAct: Measure = {
  names: ["memory-per-act"],
  async run({ folders, say }) {
    const { few, many } = await folders.filled();
    const perAct = async (which: "ours" | "bare") => {
      const [less, more] = [await inChild(module, [which, few], Held), await inChild(module, [which, many], Held)];
      say(`memory-per-act: ${which}, ${(less.bytes / 2 ** 20).toFixed()} and ${(more.bytes / 2 ** 20).toFixed()} MiB`);
      return (more.bytes - less.bytes) / (MANY - FEW);
    };
    const name = "the engine alone with the same blocks";
    return [line("memory-per-act", "bytes", await perAct("ours"), await perAct("bare"), name)];
  },
};
