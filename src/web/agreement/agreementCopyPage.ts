import { z } from "zod";
import type { AgreementView } from "../../audit/agreement/AgreementView.ts";
import { asAtQuery, readAsAt } from "../page/asAt.ts";
import { definePage } from "../page/Page.ts";
import { agreementStanding } from "./agreementStanding.ts";
import { contentOf, factsOf } from "./factsOf.ts";
import { renderTerms } from "./renderTerms.ts";
import { variedTerms } from "./variedTerms.ts";

/**
 * The one paper of an agreement, to print and keep, as it was varied; `terms=first` has it as it was first signed. It
 * says nothing that follows from the time of reading, so the offer, what is signed and the copy are the same bytes.
 */
export const agreementCopyPage = definePage({
  path: "/agreements/:id/copy",
  template: "agreement/agreement-copy.njk",
  params: z.object({ id: z.string().max(200) }),
  query: z.object({ ...asAtQuery, terms: z.literal("first").optional() }),
  model: async (services, { params, query }) => {
    const asAt = readAsAt(query);
    const view = await services.audit.agreement(params.id, { asAt: asAt.seconds });
    const content = view && contentOf(view);
    if (view === undefined || content === undefined) return undefined;
    const varied = variedTerms(content, view);
    const shown = query.terms === "first" ? undefined : varied;
    const { id, questions, offer, signature, procurement } = view;
    return {
      ...{ title: content.title, id, questions, offer, signature, asAt },
      terms: renderTerms(services.render, content, factsOf(view, services), shown),
      standing: agreementStanding(view),
      varied: shown,
      isVaried: varied !== undefined,
      variations: view.variations.filter(({ state }) => state === "signed"),
      ocid: procurement.ocid,
      ...whereToCheck(view, services.address),
    };
  },
});

/** @param address of the service as its operator gives it, without a path; undefined where it has none */
function whereToCheck({ id, isFramework, reference }: AgreementView, address: string | undefined) {
  const what = [isFramework ? "Framework agreement" : "Contract", reference].filter((part) => part !== null).join(" ");
  const page = `${address ?? ""}/agreements/${id}`;
  const checkAt = `${what} has a page with every act and receipt. Its address is below, and at the foot of each printed page.`;
  return { checkAt, page, foot: `${what} · check at ${page}` };
}
