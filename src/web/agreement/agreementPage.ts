import { z } from "zod";
import type { AgreementView, VariationView } from "../../audit/agreement/AgreementView.ts";
import { milestoneInFull } from "../milestone/milestones.ts";
import { type AsAt, asAtQuery, readAsAt } from "../page/asAt.ts";
import { documentLinks } from "../page/documentLinks.ts";
import { definePage, type PageServices } from "../page/Page.ts";
import { stateTag, type Tag } from "../page/tags.ts";
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
      ...{ title: it.title, section: "/agreements", asAt },
      it: shownAgreement(it),
      terms: termsOf(it, services),
      isOpenOffer: it.canBeSigned && asAt.seconds === undefined,
      isVaried: it.variations.some(({ state }) => state === "signed"),
      milestones: it.milestones.map(milestoneInFull),
      variations: it.variations.map((variation) => shownVariation(variation, asAt.seconds === undefined)),
      callOffs: it.callOffs.map(shownAgreement),
      documents: documentLinks(it.offer.actHash, it.documents),
      threeWay,
      hasDifferences: threeWay?.rows.some(({ differences }) => differences.length > 0) ?? false,
      verified: verificationNote(verification.forSubject(it.procurement.id), [it.lastAct.sequence]),
      trail: trailTo(it, asAt),
    };
  },
});

function trailTo({ procurement }: AgreementView, { search }: AsAt) {
  return [
    { text: "Procurements", href: "/procurements" },
    { text: procurement.title, href: `/procurements/${procurement.ocid}${search}` },
  ];
}

/** Undefined where the content is not here to be read. */
function termsOf(view: AgreementView, services: PageServices): string | undefined {
  const content = contentOf(view);
  return content === undefined ? undefined : renderTerms(services.render, content, factsOf(view, services));
}

function shownVariation(variation: VariationView, isNow: boolean) {
  const documents = documentLinks(variation.offer.actHash, variation.documents);
  return { ...variation, documents, tag: variationTag(variation), isOpen: isNow && canBeSigned(variation) };
}

function variationTag(variation: VariationView): Tag {
  const { state, expired } = variation;
  if (state !== "offered" || expired) return stateTag("variation", expired ? "expired" : state);
  return canBeSigned(variation) ? stateTag("variation", state) : { text: "Can no longer be signed", colour: "grey" };
}

/** Not once the agreement has ended, or has changed since it was offered. */
function canBeSigned({ next }: VariationView): boolean {
  return next.some(({ kind }) => kind === "VariationSigned");
}
