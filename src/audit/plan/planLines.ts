import { z } from "zod";
import { CONTRACT_TYPES } from "../../domain/codelists/procedures.ts";
import { currencySchema, minorDigits } from "../../domain/currency.ts";
import type { PageRequest } from "../AuditReads.ts";
import { contentUnder } from "../contentUnder.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { listPlans } from "./listPlans.ts";
import type { PlanRow } from "./PlanView.ts";

const some = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const words = some(z.string());

/** What a plan says beyond its row; what is missing, was erased or has another shape is left out. */
const saidSchema = z
  .object({
    summary: words,
    estimate: some(z.object({ net: z.int().min(0), vatRate: z.int(), currency: currencySchema })),
    endsOn: words,
    contractType: some(CONTRACT_TYPES.schema()),
    keywords: some(z.array(z.string())),
    joining: words,
    department: words,
  })
  .catch({
    summary: undefined,
    estimate: undefined,
    endsOn: undefined,
    contractType: undefined,
    keywords: undefined,
    joining: undefined,
    department: undefined,
  });
type PlanSaid = z.infer<typeof saidSchema>;

/** A plan with what it says in full, where that is here. */
export interface PlanLine {
  readonly row: PlanRow;
  readonly content: PlanSaid;
}

/** Plans as a spreadsheet has them: with all that `import-plans` reads, so that a list can be brought back. */
export async function planLines(reading: Reading, page: PageRequest): Promise<Page<PlanLine>> {
  const { items, next } = await listPlans(reading, {}, page);
  const digests = await reading.database
    .selectFrom("plans")
    .select(["id", "content"])
    .where(
      "id",
      "in",
      items.map(({ id }) => id),
    )
    .execute();
  const contents = new Map<string, PlanSaid>();
  for (const { id, content } of digests) contents.set(id, saidSchema.parse(await contentUnder(reading, content)));
  return { items: items.map((row) => ({ row, content: contents.get(row.id) ?? saidSchema.parse(undefined) })), next };
}

/** An amount in its currency's own unit, as people write it: "125000.00". */
export function estimateText({ estimate }: PlanSaid): string | null {
  if (estimate === undefined) return null;
  const digits = minorDigits(estimate.currency);
  const text = String(estimate.net).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Per cent: "17.5". */
export function vatRateText({ estimate }: PlanSaid): string | null {
  return estimate === undefined ? null : String(estimate.vatRate / 100);
}

export function contractTypeText({ contractType }: PlanSaid): string | null {
  return contractType === undefined ? null : CONTRACT_TYPES.textOf(contractType);
}
