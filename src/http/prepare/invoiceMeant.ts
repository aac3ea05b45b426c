import { z } from "zod";
import type { AuditReads } from "../../audit/views.ts";
import type { AgreementView, InvoiceView } from "../../audit/views/AgreementView.ts";
import { isHex, type Hex } from "../../domain/Hex.ts";
import { Problem } from "../problems/Problem.ts";
import { asHex, notRecorded, type Wish } from "./Proposal.ts";

const Content = z.looseObject({ invoiceNumber: z.string() });

/** The number of the invoice that the content names, as its supplier counts. */
export function invoiceNumberIn(wish: Wish): string | undefined {
  return Content.safeParse(wish.content).data?.invoiceNumber;
}

/** The id of the invoice that an act is about: said as such, or the only one with its number in the procurement. @throws Problem */
export async function invoiceMeant(wish: Wish, audit: AuditReads): Promise<Hex> {
  const said = wish.values["invoice"];
  if (isHex(said)) return said;
  const number = invoiceNumberIn(wish);
  const procurement = wish.subject === undefined ? undefined : await audit.procurement(wish.subject);
  if (number === undefined || procurement === undefined)
    throw unclear("say which invoice: its id as a value, or its procurement as the subject and its number");
  const rows = await audit.listAgreements({ procurement: procurement.id, buyer: wish.organisation }, { limit: 100 });
  const agreements = await Promise.all(rows.items.map(({ id }) => audit.agreement(id)));
  const found = agreements.flatMap((one) => (one === undefined ? [] : invoicesNumbered(number, one)));
  const [only, another] = found;
  if (only === undefined) throw notRecorded("invoice", number);
  if (another === undefined) return asHex(only.id);
  const ids = found.map(({ id }) => id).join(", ");
  throw unclear(`several invoices have the number ${number}; say which as its id: ${ids}`);
}

/** Invoices of an agreement under the supplier's own number. */
export function invoicesNumbered(number: string, { milestones }: Pick<AgreementView, "milestones">): InvoiceView[] {
  return milestones.flatMap(({ invoices }) => invoices).filter(({ ownNumber }) => ownNumber === number);
}

function unclear(message: string): Problem {
  return new Problem("request-invalid", `values.invoice: ${message}.`, {
    members: { errors: [{ place: "values.invoice", message }] },
  });
}
