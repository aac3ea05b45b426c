import { loadReads, type ReadMeasured } from "../loadReads.ts";
import { line, type Measure } from "../Measure.ts";
import { middlePair } from "../support/middlePair.ts";

/** Reads of one procurement's history of 20 acts, as JSON. */
export const historyReads = readMeasure("history-reads", {
  servers: new URL("../historyServers.ts", import.meta.url),
  path: "/api/procurements/ocds-abc123-cam-1/history",
});

/** Reads of the page of a procurement of 300 acts. */
export const pageFirst = readMeasure("page-first", {
  servers: new URL("../pageServers.ts", import.meta.url),
  path: "/procurements/ocds-213czf-cmd-cam-2025-014",
});

function readMeasure(name: string, read: ReadMeasured): Measure {
  return {
    names: [name],
    async run({ say }) {
      const pairs = [];
      for (let run = 0; run < 3; run++) {
        const { ours, bare } = await loadReads(read);
        say(`${name}: ${ours.toFixed()} and bare ${bare.toFixed()} a second`);
        pairs.push({ ours, anchor: bare });
      }
      const { ours, anchor } = middlePair(pairs);
      return [line(name, "reads/s", ours, anchor, "bare Express that sends the same bytes")];
    },
  };
}
