import { z } from "zod";
import { definePage } from "../page/Page.ts";
import { ledgerNote, verdictTag } from "./verification.ts";

/** What the three results mean, how to verify without this server, and what the last verification beside it said. */
export const verifyPage = definePage({
  path: "/verify",
  template: "verification/verify.njk",
  params: z.object({}),
  query: z.object({}),
  model: async ({ audit, verification }) => {
    const stamp = await audit.head();
    const result = verification.at();
    const details = result === undefined ? undefined : verification.details?.();
    return {
      title: "Verify",
      section: "/verify",
      result,
      note: ledgerNote(result, stamp?.sequence ?? 0),
      newer: result === undefined || stamp === undefined ? 0 : Math.max(0, stamp.sequence - result.sequence),
      details:
        details === undefined
          ? undefined
          : { ...details, checks: details.checks.map((check) => ({ ...check, tag: verdictTag(check.verdict) })) },
    };
  },
});
