import { z } from "zod";
import type { ActKind } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import { bytes32Schema, type Hex } from "../domain/Hex.ts";

const kinds = Object.keys(ACT_KINDS) as [ActKind, ...ActKind[]];
const milestone = z.int().min(1).max(0xffff);

/** An organisation as people call it. */
export const organisationCalled = z.union([z.int().positive(), z.string().min(1).max(200)]);
/** An agreement as people call it. */
export const agreementCalled = z.string().min(1).max(200);
export const HOW_ORGANISATIONS_ARE_CALLED = "its number, identifier or name";
export const HOW_AGREEMENTS_ARE_CALLED =
  "by its buyer's reference, its title or id, or the number of the act that offered it";

/** What somebody wants to write. */
export const DraftWish = z
  .strictObject({
    kind: z.enum(kinds),
    organisation: organisationCalled.meta({ description: `who acts: ${HOW_ORGANISATIONS_ARE_CALLED}` }),
    subject: z.string().max(200).optional().meta({ description: "the plan or procurement: id, reference or OCID" }),
    agreement: agreementCalled
      .optional()
      .meta({ description: `the agreement or offer that it is about, ${HOW_AGREEMENTS_ARE_CALLED}` }),
    milestone: milestone.optional().meta({ description: "number of the milestone; the first open one if left out" }),
    invoice: z.string().min(1).max(64).optional().meta({ description: "the supplier's number of the invoice" }),
    payment: z
      .union([z.int().positive(), bytes32Schema])
      .optional()
      .meta({ description: "the payment, where there are several: the number of its act, or its id" }),
    supplier: organisationCalled
      .optional()
      .meta({ description: `to whom is offered, where several won: ${HOW_ORGANISATIONS_ARE_CALLED}` }),
  })
  .meta({ id: "DraftWish" });
export type DraftWish = z.infer<typeof DraftWish>;

/** The same, with numbers and ids in place of names. */
export type DraftMeant = Omit<DraftWish, "organisation" | "agreement" | "supplier" | "payment"> & {
  readonly organisation: number;
  readonly agreement?: Hex;
  readonly supplier?: number;
  readonly payment?: Hex;
};
