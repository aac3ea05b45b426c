import { z } from "zod";
import { definePage } from "../page/Page.ts";
import { stateTag } from "../page/tags.ts";

/** Who runs this together: the memorandum that founders signed, and what was voted on since. */
export const consortiumPage = definePage({
  path: "/consortium",
  template: "consortium/consortium.njk",
  params: z.object({}),
  query: z.object({}),
  model: async ({ audit, memorandum, ledger, receiptSigner }) => {
    const motions = await audit.listMotions();
    return {
      title: "The consortium",
      memorandum,
      identity: ledger.identity,
      registers: Object.entries(ledger.identity.registers),
      receiptSigner,
      motions: motions.map((motion) => ({ ...motion, tag: stateTag("motion", motion.state) })),
    };
  },
});
