import { z } from "zod";
import { POSTS } from "../../codelists/posts.ts";
import { line } from "./text.ts";

/** An organisation by its number, with the name that it bore when this was signed. */
export const partySchema = z.strictObject({
  organisation: z.int().min(1).max(0xffffffff),
  name: line(),
});

/** Whom to ask: a post, its team and the mailbox that they share, never a person. */
export const contactSchema = z.strictObject({
  post: POSTS.schema(),
  team: line(80).exactOptional(),
  mailbox: z.email().max(200),
});
