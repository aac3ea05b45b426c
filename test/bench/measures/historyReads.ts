import { historyReads as measured } from "../loadHistoryReads.ts";
import { line, type Measure } from "../Measure.ts";
import { middlePair } from "../support/middlePair.ts";

/** Reads of one procurement's history. */
export const historyReads: Measure = {
  names: ["history-reads"],
  async run({ say }) {
    const pairs = [];
    for (let run = 0; run < 3; run++) {
      const { ours, bare } = await measured();
      say(`history-reads: ${ours.toFixed()} and bare ${bare.toFixed()} a second`);
      pairs.push({ ours, anchor: bare });
    }
    const { ours, anchor } = middlePair(pairs);
    return [line("history-reads", "reads/s", ours, anchor, "bare Express that sends the same bytes")];
  },
};
