import type { Act } from "../domain/acts/Act.ts";
import type { Hex } from "../domain/Hex.ts";

export type MilestoneTerms = Act<"AgreementOffered">["values"]["milestones"][number];

/** What is known of a milestone's money: agreed, payable by decision, paid with corrections counted. */
export interface MilestoneReplay {
  terms: MilestoneTerms;
  payable: number;
  decidedBy: Hex | undefined;
  paid: number;
}

/** An agreement as both signed it. */
export interface AgreementReplay {
  readonly supplier: number;
  readonly buyer: number;
  /** What the supplier has to sign exactly. */
  readonly offered: {
    readonly content: Hex;
    readonly amount: number;
    readonly startsOn: number;
    readonly endsOn: number;
  };
  amount: number;
  isSigned: boolean;
  readonly milestones: Map<number, MilestoneReplay>;
}

export function offeredAgreement({ organisation, content, values }: Act<"AgreementOffered">): AgreementReplay {
  const { supplier, amount, startsOn, endsOn, milestones } = values;
  const agreement: AgreementReplay = {
    supplier,
    buyer: organisation,
    offered: { content, amount, startsOn, endsOn },
    amount,
    isSigned: false,
    milestones: new Map(),
  };
  setTerms(agreement, milestones);
  return agreement;
}

/** New or changed terms replace those of the same number; what was decided and paid stays. */
export function setTerms({ milestones }: AgreementReplay, terms: readonly MilestoneTerms[]): void {
  for (const each of terms) {
    const known = milestones.get(each.number);
    if (known === undefined) milestones.set(each.number, { terms: each, payable: 0, decidedBy: undefined, paid: 0 });
    else known.terms = each;
  }
}

export function sumOfTerms({ milestones }: AgreementReplay): number {
  return [...milestones.values()].reduce((sum, { terms }) => sum + terms.amount, 0);
}

export function sumPaid({ milestones }: AgreementReplay): number {
  return [...milestones.values()].reduce((sum, { paid }) => sum + paid, 0);
}
