import { z } from "zod";
import { stateNames } from "../../domain/acts/stateNames.ts";
import { ActRef, Hash, OrganisationRef } from "../views.ts";

export const MotionView = z
  .object({
    id: Hash,
    kind: z.enum(["admission", "register-status"]),
    description: z.string(),
    state: z.enum(stateNames("motion")),
    for: z.array(OrganisationRef),
    against: z.array(OrganisationRef),
    needed: z.int(),
    proposal: ActRef,
    votes: z.array(ActRef),
    admitted: z.int().nullable(),
  })
  .meta({ id: "MotionView" });

export type MotionView = z.infer<typeof MotionView>;
