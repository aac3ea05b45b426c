import type { Applying, Steps } from "../Applying.ts";
import { addToTotals, count } from "../count.ts";
import { indexWords } from "../indexWords.ts";
import { putTerms, startMilestones, stopMilestones } from "../milestone/milestoneTerms.ts";
import { progress, withSuppliers } from "../procurement/procurementProgress.ts";
import type { Row } from "../schema.ts";
import { agreementFacts } from "./agreementFacts.ts";
import { variationSteps } from "./variationSteps.ts";

type Kinds =
  | "AgreementOffered"
  | "OfferWithdrawn"
  | "OfferQuestioned"
  | "QuestionAnswered"
  | "AgreementDeclined"
  | "AgreementSigned"
  | "VariationOffered"
  | "VariationWithdrawn"
  | "VariationDeclined"
  | "VariationSigned"
  | "AgreementEnded";

export const agreementSteps: Steps<Kinds> = {
  ...variationSteps,

  async AgreementOffered(applying) {
    const { draft, act, recorded, content } = applying;
    const procurement = await draft.get("procurements", act.subject);
    const facts = agreementFacts(content);
    const { reference } = facts;
    const agreement = offered(applying, { title: facts.title ?? procurement.title, reference: reference ?? null });
    draft.put("agreements", agreement);
    putTerms(draft, agreement, act.values.milestones, recorded.actHash, facts.milestoneTitles);
    await progress(draft, act.subject, {
      ...withSuppliers(procurement, [act.values.supplier]),
      agreementsOpen: procurement.agreementsOpen + 1,
    });
    await count(draft, "agreements");
    await count(draft, "milestones", act.values.milestones.length);
    indexWords(
      draft,
      "agreements",
      agreement.sequence,
      agreement.id,
      agreement.title,
      reference,
      procurement.reference,
    );
  },

  async OfferWithdrawn(applying) {
    await closeOffer(applying, "withdrawn");
  },

  async AgreementDeclined(applying) {
    await closeOffer(applying, "declined");
  },

  async OfferQuestioned({ draft, act, recorded }) {
    const { actHash, sequence } = recorded;
    draft.put("offerQuestions", {
      agreement: act.builtOn,
      number: act.values.number,
      actHash,
      sequence,
      content: act.content,
    });
    const { questions } = await draft.get("agreements", act.builtOn);
    await draft.change("agreements", [act.builtOn], { questions: questions + 1 });
  },

  QuestionAnswered({ draft, act, recorded }) {
    const { actHash, sequence } = recorded;
    draft.put("questionAnswers", { ...act.values, actHash, sequence, content: act.content });
  },

  async AgreementSigned({ draft, act, recorded }) {
    const agreement = await draft.change("agreements", [act.builtOn], {
      state: "in-force",
      signature: recorded.actHash,
      inForceSince: recorded.time,
      lastAct: recorded.actHash,
    });
    await startMilestones(draft, agreement);
    const { agreementsOpen, agreementsInForce } = await draft.get("procurements", act.subject);
    const changes = { agreementsOpen: agreementsOpen - 1, agreementsInForce: agreementsInForce + 1 };
    await progress(draft, act.subject, changes, "contract");
    await count(draft, "agreementsSigned");
    const agreed = agreement.isFramework === 1 ? 0 : agreement.amount; // its call-offs count, or it would count twice
    await addToTotals(draft, agreement, { agreements: 1, agreed });
  },

  async AgreementEnded({ draft, act, recorded }) {
    const { agreement: id, ground, effectiveOn, paid } = act.values;
    const agreement = await draft.change("agreements", [id], {
      state: "ended",
      closedBy: recorded.actHash,
      closedReason: ground,
      effectiveOn,
      paidAtEnd: paid,
      lastAct: recorded.actHash,
    });
    await stopMilestones(draft, agreement);
    const { agreementsInForce, agreementsEnded } = await draft.get("procurements", act.subject);
    const changes = { agreementsInForce: agreementsInForce - 1, agreementsEnded: agreementsEnded + 1 };
    await progress(draft, act.subject, changes);
  },
};

async function closeOffer(
  { draft, act, recorded }: Applying<"OfferWithdrawn" | "AgreementDeclined">,
  state: "withdrawn" | "declined",
): Promise<void> {
  await draft.change("agreements", [act.builtOn], {
    state,
    closedBy: recorded.actHash,
    closedReason: act.values.reason,
    lastAct: recorded.actHash,
  });
  const { agreementsOpen } = await draft.get("procurements", act.subject);
  await progress(draft, act.subject, { agreementsOpen: agreementsOpen - 1 });
}

/** An offer's own hash is the agreement's id. */
function offered(
  { act, recorded }: Applying<"AgreementOffered">,
  named: Pick<Row<"agreements">, "title" | "reference">,
): Row<"agreements"> {
  const { values } = act;
  return {
    id: recorded.actHash,
    procurement: act.subject,
    ...named,
    buyer: act.organisation,
    supplier: values.supplier,
    framework: /^0x0+$/.test(values.framework) ? null : values.framework,
    isFramework: values.isFramework ? 1 : 0,
    phase: values.phase,
    state: "offered",
    currency: values.currency,
    amount: values.amount,
    vat: values.vat,
    vatRate: values.vatRate,
    startsOn: values.startsOn,
    endsOn: values.endsOn,
    openUntil: values.openUntil,
    offeredAmount: values.amount,
    offeredVat: values.vat,
    content: act.content,
    award: act.builtOn,
    sequence: recorded.sequence,
    milestoneNumbers: JSON.stringify(values.milestones.map(({ number }) => number)),
    signature: null,
    inForceSince: null,
    lastAct: recorded.actHash,
    closedBy: null,
    closedReason: null,
    effectiveOn: null,
    paidAtEnd: null,
    accepted: "0",
    paid: "0",
    questions: 0,
  };
}
