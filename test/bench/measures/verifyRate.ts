import { z } from "zod";
import { line, type Measure } from "../Measure.ts";
import { inChild } from "../support/child.ts";

const Rates = z.object({ ours: z.number(), anchor: z.number() });
const module = new URL("../children/measureVerification.ts", import.meta.url);

/** How fast an auditor gets through a ledger. */
export const verifyRate: Measure = {
  names: ["verify-rate"],
  async run({ folders }) {
    const { many } = await folders.filled();
    const { ours, anchor } = await inChild(module, [many], Rates);
    return [line("verify-rate", "acts/s", ours, anchor, "bare secp256k1 recovery with the same library")];
  },
};
