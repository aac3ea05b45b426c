import { z } from "zod";
import { AgreementRow } from "../agreement/AgreementView.ts";
import { ActRef, LedgerStamp, Sum } from "../views.ts";

/** The auditor's table: agreed, accepted, invoiced, paid, and what explains each difference. */
export const ThreeWayTable = z
  .object({
    agreement: AgreementRow,
    rows: z.array(
      z.object({
        milestone: z.int().nullable().meta({ description: "null: agreed without a milestone that carries it" }),
        title: z.string(),
        offered: Sum,
        varied: Sum,
        agreed: Sum,
        accepted: Sum,
        invoiced: Sum,
        paid: Sum,
        differences: z.array(z.object({ between: z.string(), net: Sum, words: z.string(), acts: z.array(ActRef) })),
      }),
    ),
    totals: z.object({
      ...{ offered: Sum, varied: Sum, agreed: Sum, accepted: Sum, invoiced: Sum, paid: Sum },
    }),
    currency: z.string(),
    doubtful: z
      .array(z.object({ act: ActRef, standing: z.enum(["questioned", "disowned"]) }))
      .meta({ description: "acts that the figures rest on and that cannot be relied on as they stand" }),
    stamp: LedgerStamp,
  })
  .meta({ id: "ThreeWayTable" });

export type ThreeWayTable = z.infer<typeof ThreeWayTable>;
