import type { Applying, Steps } from "../Applying.ts";
import { addToTotals } from "../count.ts";
import { numberList } from "../jsonColumns.ts";
import { changeTerms } from "../milestone/milestoneTerms.ts";
import { agreementFacts } from "./agreementFacts.ts";

type Kinds = "VariationOffered" | "VariationWithdrawn" | "VariationDeclined" | "VariationSigned";

/** Only a signed variation is a last act of its agreement: one that is merely offered must not stale another, or an end. */
export const variationSteps: Steps<Kinds> = {
  VariationOffered({ draft, act, recorded }) {
    const { milestones, ...values } = act.values;
    draft.put("variations", {
      ...values,
      id: recorded.actHash,
      state: "offered",
      organisation: act.organisation,
      milestones: JSON.stringify(milestones),
      content: act.content,
      sequence: recorded.sequence,
      answer: null,
      reason: null,
    });
  },

  async VariationWithdrawn(applying) {
    await close(applying, "withdrawn");
  },

  async VariationDeclined(applying) {
    await close(applying, "declined");
  },

  async VariationSigned({ draft, act, recorded, content }) {
    const { amount, vat, vatRate, endsOn, milestones } = act.values;
    await draft.change("variations", [act.builtOn], { state: "signed", answer: recorded.actHash });
    const before = await draft.get("agreements", act.values.agreement);
    const numbers = new Set([...numberList(before.milestoneNumbers), ...milestones.map(({ number }) => number)]);
    const agreement = await draft.change("agreements", [before.id], {
      amount,
      vat,
      vatRate,
      endsOn,
      milestoneNumbers: JSON.stringify([...numbers].sort((left, right) => left - right)),
      lastAct: recorded.actHash,
    });
    await changeTerms(draft, agreement, milestones, recorded.actHash, agreementFacts(content).milestoneTitles);
    if (agreement.isFramework === 0) await addToTotals(draft, agreement, { agreed: amount - before.amount });
  },
};

async function close(
  { draft, act, recorded }: Applying<"VariationWithdrawn" | "VariationDeclined">,
  state: "withdrawn" | "declined",
): Promise<void> {
  const { reason } = act.values;
  await draft.change("variations", [act.builtOn], { state, answer: recorded.actHash, reason });
}
