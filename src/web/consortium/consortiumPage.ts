import { z } from "zod";
import { isHex } from "../../domain/Hex.ts";
import { whyItFailed } from "../../http/problems/whyItFailed.ts";
import { definePage } from "../page/Page.ts";
import { stateTag } from "../page/tags.ts";

/** Who runs this together: the memorandum, who has signed it, and what was voted on since. */
export const consortiumPage = definePage({
  path: "/consortium",
  template: "consortium/consortium.njk",
  params: z.object({}),
  query: z.object({}),
  model: async ({ audit, memorandum, ledger, receiptSigner }) => {
    const [motions, founders] = await Promise.all([audit.listMotions(), audit.founders()]);
    return {
      title: "The consortium",
      memorandum,
      identity: ledger.identity,
      registers: Object.entries(ledger.identity.registers),
      receiptSigner,
      founders: founders.length,
      signed: founders.filter(({ signed }) => signed !== null),
      waiting: founders.flatMap(({ organisation, signed }) => (signed === null ? [organisation] : [])),
      motions: motions.map((motion) => ({
        ...motion,
        tag: stateTag("motion", motion.state),
        failed: isHex(motion.failedBecause) ? whyItFailed(motion.failedBecause, motion.concerned) : undefined,
      })),
    };
  },
});
