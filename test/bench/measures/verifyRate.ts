import { z } from "zod";
import { line, type Measure } from "../Measure.ts";
import { inChild } from "../support/child.ts";
import { middlePair } from "../support/median.ts";

const Rates = z.object({ ours: z.number(), anchor: z.number() });
const module = new URL("../children/measureVerification.ts", import.meta.url);

/** How fast an auditor gets through a ledger. */
export const verifyRate: Measure = {
  names: ["verify-rate"],
  async run({ folders, say }) {
    const { many } = await folders.filled();
    const pairs = [];
    for (let run = 0; run < 3; run++) {
      const rates = await inChild(module, [many], Rates);
      say(`verify-rate: ${rates.ours.toFixed()} acts and ${rates.anchor.toFixed()} recoveries a second`);
      pairs.push(rates);
    }
    const { ours, anchor } = middlePair(pairs);
    return [line("verify-rate", "acts/s", ours, anchor, "bare secp256k1 recovery with the same library")];
  },
};
