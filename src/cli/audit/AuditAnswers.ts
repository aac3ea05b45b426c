import { z } from "zod";
import { sumSchema } from "../../domain/sums.ts";

/* What `counterfoil audit` reads of the service's answers. */

const Net = z.looseObject({ net: sumSchema, currency: z.string() });
const Stamp = z.looseObject({ sequence: z.int(), ledgerHead: z.string(), time: z.string() });

/** `GET /api/audit/population`: counts beside the stamp and the sums. */
export const Population = z.looseObject({
  stamp: Stamp,
  ...{ plans: z.int(), procurements: z.int(), agreements: z.int(), agreementsSigned: z.int(), milestones: z.int() },
  ...{ invoices: z.int(), payments: z.int(), evidence: z.int(), organisations: z.int() },
  ...{ agreed: z.array(Net), accepted: z.array(Net), invoiced: z.array(Net), paid: z.array(Net) },
});
export type Population = z.infer<typeof Population>;

const Organisation = z.looseObject({ name: z.string() });

/** An item of `GET /api/audit/three-way`. */
export const ThreeWay = z.looseObject({
  agreement: z.looseObject({ title: z.string(), buyer: Organisation, supplier: Organisation }),
  rows: z.array(
    z.looseObject({
      milestone: z.int().nullable(),
      title: z.string(),
      differences: z.array(z.looseObject({ between: z.string(), words: z.string() })),
    }),
  ),
  totals: z.looseObject({ agreed: sumSchema, accepted: sumSchema, invoiced: sumSchema, paid: sumSchema }),
  currency: z.string(),
  doubtful: z.array(z.looseObject({ act: z.looseObject({ sequence: z.int() }), standing: z.string() })),
});
export type ThreeWay = z.infer<typeof ThreeWay>;

/** An item of the lists of acts. */
export const Entry = z.looseObject({
  sequence: z.int(),
  recordedAt: z.string(),
  daysToRecord: z.int().nullable(),
  description: z.string(),
  standing: z.string(),
});
export type Entry = z.infer<typeof Entry>;

/** An item of `GET /api/audit/changes-after-seen`. */
export const Change = z.looseObject({
  act: z.looseObject({ sequence: z.int(), recordedAt: z.string() }),
  description: z.string(),
  changed: z.array(z.string()),
  documents: z.array(z.looseObject({ title: z.string(), change: z.string() })),
  // An older service says nothing about it.
  notWhole: z.array(z.string()).default([]),
  ...{ daysBeforeDeadline: z.number(), effect: z.string() },
  ...{ daysMoved: z.number().nullable(), daysLeft: z.number().nullable() },
});
export type Change = z.infer<typeof Change>;

/** `GET /api/audit/not-here` */
export const NotHere = z.looseObject({
  noticesWithoutProcurement: z.array(z.looseObject({ ocid: z.string().nullable(), title: z.string().nullable() })),
  procurementsWithoutNotice: z.array(z.looseObject({ ocid: z.string(), title: z.string(), why: z.string() })),
  counts: z.looseObject({ noticesWithoutProcurement: z.int(), procurementsWithoutNotice: z.int() }),
});
export type NotHere = z.infer<typeof NotHere>;
