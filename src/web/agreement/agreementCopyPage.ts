import { z } from "zod";
import { definePage } from "../page/Page.ts";
import { agreementStanding } from "./agreementStanding.ts";
import { contentOf, factsOf } from "./factsOf.ts";
import { renderTerms } from "./renderTerms.ts";

/** The paper of an agreement: the offer before both have signed, the countersigned copy afterwards. To print and keep. */
export const agreementCopyPage = definePage({
  path: "/agreements/:id/copy",
  template: "agreement/agreement-copy.njk",
  params: z.object({ id: z.string().max(200) }),
  query: z.object({}),
  model: async (services, { params }) => {
    const view = await services.audit.agreement(params.id);
    const content = view === undefined ? undefined : contentOf(view);
    if (view === undefined || content === undefined) return undefined;
    return {
      title: content.title,
      id: view.id,
      terms: renderTerms(services.render, content, factsOf(view, services)),
      standing: agreementStanding(view),
      questions: view.questions,
      offer: view.offer,
      signature: view.signature,
    };
  },
});
