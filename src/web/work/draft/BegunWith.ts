import { z } from "zod";
import { bytes32Schema } from "../../../domain/Hex.ts";
import { DraftWish } from "../../../records/DraftWish.ts";

/** What a draft is begun with. Pages let people choose, so things are named by their numbers and ids. */
export const BegunWith = DraftWish.extend({
  organisation: z.int().positive(),
  agreement: bytes32Schema.optional(),
  supplier: z.int().positive().optional(),
  payment: bytes32Schema.optional(),
});
export type BegunWith = z.infer<typeof BegunWith>;
