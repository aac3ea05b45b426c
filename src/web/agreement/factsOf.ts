import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import { type Agreement, agreementSchema } from "../../domain/acts/agreement/agreementContent.ts";
import type { WebServices } from "../WebServices.ts";
import type { AgreementFacts } from "./AgreementFacts.ts";

/** The facts of an agreement as it was offered. */
export function factsOf(view: AgreementView, { ledger, isSandbox }: WebServices): AgreementFacts {
  const { id, contentDigest, procurement, buyer, supplier, documents, sinceTender, offer } = view;
  return {
    id,
    contentDigest,
    chainId: ledger.identity.chainId,
    isSandbox,
    procurement: { title: procurement.title, ocid: procurement.ocid },
    buyer,
    supplier,
    documents,
    sinceTender,
    offer,
  };
}

/** The agreement's content, where it is here and whole; it may have been erased in part or for good. */
export function contentOf(view: AgreementView): Agreement | undefined {
  return agreementSchema.safeParse(view.content).data;
}
