import { z } from "zod";
import { POSTS } from "../../codelists/posts.ts";
import { line } from "./text.ts";

/** An organisation by its number, with the name that it bore when this was signed. */
export const partySchema = z.strictObject({
  organisation: z.int().min(1).max(0xffffffff),
  name: line(),
});

/** Whom to ask: a post and a mailbox that the post shares, never a person. */
export const contactSchema = z.strictObject({
  post: z.union([POSTS.schema(), line(80)]),
  mailbox: z.email().max(200),
});
