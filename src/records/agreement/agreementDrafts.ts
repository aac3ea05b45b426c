import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import { blank } from "../../domain/entry/blank.ts";
import type { Members, Records } from "../Records.ts";
import { offerDraft } from "./offerDraft.ts";

const DAYS_OPEN = 14;
const AUTHORITY = { post: blank("a post"), reference: blank("decision or delegation that it rests on") };

/** What is known already when agreements are offered, varied and ended. */
export const agreementDrafts = {
  award: offerDraft,
  agreementAsItStands: async (records: Records): Promise<Members> => {
    const agreement = await records.agreement();
    const price = priceOf(agreement);
    return {
      agreement: { reference: agreement.reference, title: agreement.title },
      ...(await parties(records, agreement)),
      priceBefore: price,
      price,
      endsOnBefore: agreement.endsOn,
      endsOn: agreement.endsOn,
      openUntil: `${records.workingDay(DAYS_OPEN)} 17:00`,
      milestones: [],
      ...(agreement.buyer.number === records.wish.organisation ? { authority: AUTHORITY } : {}),
    };
  },
  sumPaid: async (records: Records): Promise<Members> => {
    const agreement = await records.agreement();
    const { paid, vatRate } = agreement;
    return { ...side(records, agreement), effectiveOn: records.day(), paid: { ...paid, vatRate } };
  },
  ownSide: async (records: Records): Promise<Members> => side(records, await records.agreement()),
};

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
