import type { Measure } from "../Measure.ts";
import { linear } from "../support/linear.ts";

const module = new URL("../children/measureRebuild.ts", import.meta.url);

/** How long a rebuild of the projection takes as the history grows. */
export const rebuildLinear: Measure = {
  names: ["rebuild-linear"],
  run: async (tools) => [
    await linear("rebuild-linear", module, tools, (folder, run) => [folder, `${folder}-projection-${run}.sqlite`]),
  ],
};
