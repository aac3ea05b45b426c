import type { Hex } from "../../../src/domain/Hex.ts";
import type { Authority } from "./Authority.ts";
import type { Story } from "./Story.ts";
import type { Supplier } from "./Supplier.ts";

/**
 * An agreement in force of the procurement CMD-A, signed on 1 April 2026, with a milestone for each of these sums,
 * all due on 30 June 2026.
 * @param pounds net
 */
export async function agreed(
  story: Story,
  buyer: Authority,
  supplier: Supplier,
  pounds: readonly number[],
): Promise<Hex> {
  const total = pounds.reduce((sum, one) => sum + one, 0);
  const procurement = await buyer.opens("CMD-A");
  await buyer.publishesTender(procurement, { deadline: "2026-03-30 12:00" });
  await story.moveTo("2026-04-01 09:00");
  await buyer.awards(procurement, [supplier, total]);
  const offer = await buyer.offers(procurement, supplier, {
    reference: "CMD-A-1",
    pounds: total,
    startsOn: "2026-04-01",
    endsOn: "2026-12-31",
    openUntil: "2026-04-14 17:00",
    milestones: pounds.map((net) => ({ pounds: net, dueOn: "2026-06-30" })),
  });
  return supplier.signs(offer);
}
