import type { AuditReads } from "../../audit/views.ts";
import { isHex, type Hex } from "../../domain/Hex.ts";
import { agreementsOf } from "./agreementsOf.ts";
import type { Wish } from "./Proposal.ts";
import { theOnly } from "./theOnly.ts";

/**
 * The id of the payment that an act is about: said as such, or the only one of the agreement that nobody answered yet,
 * or, where all are answered, the only one.
 * @throws Problem
 */
export async function paymentMeant(wish: Wish, audit: AuditReads): Promise<Hex> {
  const said = wish.values["payment"];
  if (isHex(said)) return said;
  const agreements = await agreementsOf(wish, audit, "payment");
  const payments = agreements.flatMap(({ milestones }) => milestones).flatMap((milestone) => milestone.payments);
  const unanswered = payments.filter(({ answer }) => answer === null);
  return theOnly("payment", "to be answered", unanswered.length === 0 ? payments : unanswered);
}
