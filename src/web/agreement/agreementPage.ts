import { z } from "zod";
import type { AgreementView, VariationView } from "../../audit/agreement/AgreementView.ts";
import { milestoneInFull } from "../milestone/milestones.ts";
import { asAtQuery, readAsAt } from "../page/asAt.ts";
import { documentLinks } from "../page/documentLinks.ts";
import { definePage, type PageServices } from "../page/Page.ts";
import { stateTag } from "../page/tags.ts";
import { verificationNote } from "../verification/verification.ts";
import { shownAgreement } from "./agreementRows.ts";
import { contentOf, factsOf } from "./factsOf.ts";
import { renderTerms } from "./renderTerms.ts";

/** One agreement: what was signed, what was delivered, decided, invoiced and paid, and what explains the differences. */
export const agreementPage = definePage({
  path: "/agreements/:id",
  template: "agreement/agreement.njk",
  params: z.object({ id: z.string().max(200) }),
  query: z.object(asAtQuery),
  model: async (services, { params, query }) => {
    const { audit, verification } = services;
    const asAt = readAsAt(query);
    const then = { asAt: asAt.seconds };
    const [it, threeWay] = await Promise.all([audit.agreement(params.id, then), audit.threeWay(params.id, then)]);
    if (it === undefined) return undefined;
    return {
      title: it.title,
      section: "/agreements",
      asAt,
      it: shownAgreement(it),
      terms: termsOf(it, services),
      isOpenOffer: it.state === "offered" && !it.expired && asAt.seconds === undefined,
      milestones: it.milestones.map(milestoneInFull),
      variations: it.variations.map((variation) => shownVariation(variation, asAt.seconds === undefined)),
      callOffs: it.callOffs.map(shownAgreement),
      documents: documentLinks(it.offer.actHash, it.documents),
      threeWay,
      verified: verificationNote(verification.forSubject(it.procurement.id), [it.lastAct.sequence]),
      trail: [
        { text: "Procurements", href: "/procurements" },
        { text: it.procurement.title, href: `/procurements/${it.procurement.ocid}${asAt.search}` },
      ],
    };
  },
});

/** Undefined where the content is not here to be read. */
function termsOf(view: AgreementView, services: PageServices): string | undefined {
  const content = contentOf(view);
  return content === undefined ? undefined : renderTerms(services.render, content, factsOf(view, services));
}

function shownVariation(variation: z.infer<typeof VariationView>, isNow: boolean) {
  const { expired, state, offer } = variation;
  const tag = stateTag("variation", expired ? "expired" : state);
  const documents = documentLinks(offer.actHash, variation.documents);
  return { ...variation, documents, tag, isOpen: isNow && state === "offered" && !expired };
}
