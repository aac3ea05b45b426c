import { z } from "zod";
import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import type { AuditReads } from "../../audit/AuditReads.ts";
import type { InvoiceView } from "../../audit/payment/InvoiceView.ts";
import { type Hex, isHex } from "../../domain/Hex.ts";
import { agreementsOf } from "../agreement/agreementsOf.ts";
import type { Wish } from "../Proposal.ts";
import { theOnly } from "../theOnly.ts";

const Content = z.looseObject({ invoiceNumber: z.string() });

/** The number of the invoice that the content names, as its supplier counts. */
export function invoiceNumberIn(wish: Wish): string | undefined {
  return Content.safeParse(wish.content).data?.invoiceNumber;
}

/**
 * The id of the invoice that an act is about: said as such, or the only one with its number under the agreement or in
 * the procurement.
 * @throws Problem
 */
export async function invoiceMeant(wish: Wish, audit: AuditReads): Promise<Hex> {
  const said = wish.values["invoice"];
  if (isHex(said)) return said;
  const number = invoiceNumberIn(wish) ?? "";
  const found = (await agreementsOf(wish, audit, "invoice")).flatMap((one) => invoicesNumbered(number, one));
  return theOnly("invoice", number, found);
}

/** It still asks for something that is not paid. */
export function isUnpaid({ leftToPay }: InvoiceView): boolean {
  return leftToPay.net > 0;
}

/** Invoices of an agreement under the supplier's own number. */
export function invoicesNumbered(number: string, { milestones }: Pick<AgreementView, "milestones">): InvoiceView[] {
  return milestones.flatMap(({ invoices }) => invoices).filter(({ ownNumber }) => ownNumber === number);
}
