import type { Measure } from "../Measure.ts";
import { linear } from "../support/linear.ts";

const module = new URL("../children/measureReplay.ts", import.meta.url);

/** How long a start takes as the history grows. */
export const replayLinear: Measure = {
  names: ["replay-linear"],
  run: async (tools) => [await linear("replay-linear", module, tools, (folder) => [folder])],
};
