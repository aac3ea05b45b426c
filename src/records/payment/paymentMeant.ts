import type { AuditReads } from "../../audit/AuditReads.ts";
import type { MilestoneView } from "../../audit/milestone/MilestoneView.ts";
import { type Hex, isHex } from "../../domain/Hex.ts";
import { agreementsOf } from "../agreement/agreementsOf.ts";
import type { Wish } from "../Proposal.ts";
import { theOnly } from "../theOnly.ts";

/**
 * The id of the payment that an act is about: said as such, or the only one of the agreement that is not answered as it
 * stands, or, where all are answered, the only one.
 * @throws Problem
 */
export async function paymentMeant(wish: Wish, audit: AuditReads): Promise<Hex> {
  const said = wish.values["payment"];
  if (isHex(said)) return said;
  const agreements = await agreementsOf(wish, audit, "payment");
  const payments = agreements.flatMap(({ milestones }) => milestones).flatMap((milestone) => milestone.payments);
  const unanswered = payments.filter(({ answer }) => answer === null || answer.toEarlierAmount);
  return theOnly("payment", "under this agreement", unanswered.length === 0 ? payments : unanswered);
}

/**
 * The id of the payment that is corrected: said as such, or the only one on the milestone. Whether it was answered says
 * nothing here: a payment that its supplier contests is the likeliest to be corrected.
 * @throws Problem
 */
export function paymentToCorrect(wish: Wish, { number, payments }: MilestoneView): Hex {
  const said = wish.values["payment"];
  return isHex(said) ? said : theOnly("payment", `on milestone ${number}`, payments);
}
