import { z } from "zod";
import { POSTS } from "../../codelists/posts.ts";
import { line } from "./text.ts";

/** On what authority the act was signed: which post, resting on which decision or delegation. Never a person. */
export const authoritySchema = z.strictObject({
  post: POSTS.schema(),
  reference: line().meta({
    hint: 'Of the decision or scheme of delegation, e.g. "Cabinet 12 May 2025, item 7" or "Delegation FIN/4.2"',
  }),
});
