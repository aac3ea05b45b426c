import { z } from "zod";
import type { ActKind } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import { bytes32Schema } from "../domain/Hex.ts";

const kinds = Object.keys(ACT_KINDS) as [ActKind, ...ActKind[]];
const milestone = z.int().min(1).max(0xffff);

/** What somebody wants to write. */
export const DraftWish = z
  .strictObject({
    kind: z.enum(kinds),
    organisation: z.int().positive().meta({ description: "number of the organisation that acts" }),
    subject: z.string().max(200).optional().meta({ description: "the plan or procurement: id, reference or OCID" }),
    agreement: bytes32Schema.optional().meta({ description: "the agreement or offer that it is about" }),
    milestone: milestone.optional().meta({ description: "number of the milestone; the first open one if left out" }),
    supplier: z.int().positive().optional().meta({ description: "to whom is offered, where several won" }),
  })
  .meta({ id: "DraftWish" });
export type DraftWish = z.infer<typeof DraftWish>;
