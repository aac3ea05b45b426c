import { END_GROUNDS } from "../../domain/codelists/agreementReasons.ts";
import { londonDateWords } from "../../domain/londonTime.ts";
import { formatAmount } from "../../domain/money.ts";
import type { Row } from "../../projection/schema.ts";
import { explained } from "./explained.ts";
import type { Explanation } from "./Explanation.ts";
import type { MoneyActs } from "./MoneyActs.ts";

type Milestone = Row<"milestones">;

/** Why a milestone is agreed at another amount than it was offered at: each variation, with the amount it left behind. */
export function whyVaried({ agreement, number, currency }: Milestone, acts: MoneyActs): Explanation[] {
  return acts.ofMilestone(agreement, number, "VariationSigned").map(({ ref, act }) => {
    const terms = act.values.milestones.find((changed) => changed.number === number);
    return { act: ref, words: `varied it to ${formatAmount(terms?.amount ?? 0, currency)}` };
  });
}

/** Why less, or more, is accepted than agreed: the decisions, or what is missing for one. */
export function whyNotAccepted(milestone: Milestone, acts: MoneyActs): Explanation[] {
  const { agreement, number, currency } = milestone;
  const decided = explained(acts.allOfMilestone(agreement, number), ["accepted"], currency);
  const since = variedSince(milestone, acts, decided.at(-1)?.act?.sequence);
  return [...decided, ...since, ...whatIsMissing(milestone, acts)];
}

/** A variation after the decision moves what is agreed, not what was accepted. */
function variedSince({ agreement, number }: Milestone, acts: MoneyActs, decided: number | undefined): Explanation[] {
  if (decided === undefined) return [];
  return acts
    .ofMilestone(agreement, number, "VariationSigned")
    .filter(({ ref }) => ref.sequence > decided)
    .map(({ ref }) => ({ act: ref, words: "varied it after the decision" }));
}

function whatIsMissing(milestone: Milestone, acts: MoneyActs): Explanation[] {
  const { agreement, number, state, dueOn } = milestone;
  if (state === "delivered") {
    const delivered = acts.ofMilestone(agreement, number, "MilestoneDelivered").at(-1);
    return [{ ...(delivered && { act: delivered.ref }), words: "delivered it, and nothing is decided yet" }];
  }
  if (state !== "open" && state !== "rejected") return [];
  const [ended] = acts.ofAgreement(agreement, "AgreementEnded");
  if (ended !== undefined) {
    const { ground, effectiveOn } = ended.act.values;
    const since = `with effect from ${londonDateWords(effectiveOn)}`;
    return [{ act: ended.ref, words: `ended the agreement ${since} (${END_GROUNDS.text(ground)})` }];
  }
  return state === "open" ? [{ words: `nothing is delivered yet, due on ${londonDateWords(dueOn)}` }] : [];
}
