import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import { blank } from "../../domain/entry/blank.ts";
import type { Problem } from "../../problems/Problem.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import { notRecorded } from "../Proposal.ts";
import { again, type Members, type Records } from "../Records.ts";

const DAYS_OPEN = 14;
const AUTHORITY = { post: blank("a post"), reference: blank("decision or delegation that it rests on") };

/** What is known already when agreements are offered, varied and ended. */
export const agreementDrafts = {
  AgreementOffered: offer,
  VariationOffered: async (records: Records): Promise<Members> => {
    const agreement = await records.agreement();
    const price = priceOf(agreement);
    return {
      agreement: { reference: agreement.reference, title: agreement.title },
      ...(await parties(records, agreement)),
      priceBefore: price,
      price,
      endsOnBefore: agreement.endsOn,
      endsOn: agreement.endsOn,
      openUntil: `${records.day(DAYS_OPEN)} 17:00`,
      milestones: [],
      ...(agreement.buyer.number === records.wish.organisation ? { authority: AUTHORITY } : {}),
    };
  },
  AgreementEnded: async (records: Records): Promise<Members> => {
    const agreement = await records.agreement();
    const { paid, vatRate } = agreement;
    return { ...side(records, agreement), effectiveOn: records.day(), paid: { ...paid, vatRate } };
  },
  VariationWithdrawn: async (records: Records): Promise<Members> => side(records, await records.agreement()),
  VariationDeclined: async (records: Records): Promise<Members> => side(records, await records.agreement()),
};

async function offer(records: Records): Promise<Members> {
  const { title, reference, tender, awards, currency } = await records.procurement();
  const winners = awards.find(({ replacedBy }) => replacedBy === null)?.winners ?? [];
  const numbers = winners.map(({ supplier }) => supplier.number);
  const supplier = records.wish.supplier ?? (numbers.length === 1 ? numbers[0] : undefined);
  if (supplier === undefined || !numbers.includes(supplier)) throw whichSupplier(numbers, reference);
  const price = { net: blank("pence without VAT"), vatRate: blank("2000 for 20%"), currency };
  return {
    title,
    buyer: await records.party(records.wish.organisation),
    supplier: await records.party(supplier),
    isFramework: false,
    phase: 0,
    price,
    ...again(contractOf(tender?.content), ["startsOn", "endsOn"]),
    openUntil: `${records.day(DAYS_OPEN)} 17:00`,
    ...again(tender?.content, ["paymentTerms", "intellectualProperty", "dataProtection", "security"]),
    termination: blank("how either party may end it"),
    nextSteps: blank("what the supplier shall do now"),
  };
}

function contractOf(tender: unknown): unknown {
  return again(tender, ["contract"])["contract"];
}

function whichSupplier(numbers: readonly number[], reference: string): Problem {
  if (numbers.length === 0) return notRecorded("award in", reference);
  const message = `say to whom is offered; the award is to the organisations ${numbers.join(", ")}`;
  return requestInvalid("supplier", message);
}

async function parties(records: Records, { buyer, supplier }: AgreementView): Promise<Members> {
  return { buyer: await records.party(buyer.number), supplier: await records.party(supplier.number) };
}

/** The buyer says on which authority; a supplier need not. */
function side({ wish }: Records, { buyer }: AgreementView): Members {
  if (buyer.number !== wish.organisation) return { actingAs: "supplier" };
  return { actingAs: "buyer", authority: AUTHORITY };
}

function priceOf({ money, vatRate }: AgreementView): Members {
  return { ...money, vatRate };
}
