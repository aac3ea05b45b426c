import type { AgreementView, VariationView } from "../../audit/agreement/AgreementView.ts";
import {
  type Agreement,
  type Milestone,
  type Variation,
  variationSchema,
} from "../../domain/acts/agreement/agreementContent.ts";
import type { Money } from "../../domain/money.ts";

type Act = VariationView["offer"];

/** An agreement's terms as they hold now, and which act set what of them last. */
export interface VariedTerms {
  readonly content: Agreement;
  readonly price: Act;
  readonly endsOn: Act | undefined;
  /** By the number of the milestone; those that nothing varied are not in it. */
  readonly milestones: Readonly<Record<number, Act>>;
}

/** The first terms with every variation that both sides signed, in order; undefined where there is none. */
export function variedTerms(first: Agreement, { variations, vatRate }: AgreementView): VariedTerms | undefined {
  const signed = variations.filter(({ state }) => state === "signed");
  return signed.reduce<VariedTerms | undefined>(
    (terms, variation) => varied(terms, first, variation, vatRate),
    undefined,
  );
}

function varied(
  before: VariedTerms | undefined,
  first: Agreement,
  variation: VariationView,
  vatRate: number,
): VariedTerms {
  const { content } = before ?? { content: first };
  const act = variation.answer ?? variation.offer;
  const said = variationSchema.safeParse(variation.content).data ?? saidByValues(content, variation, vatRate);
  const changed = new Map(said.milestones.map((milestone) => [milestone.number, milestone]));
  const others = content.milestones.filter(({ number }) => !changed.has(number));
  const milestones = [...others, ...changed.values()].sort((left, right) => left.number - right.number);
  return {
    content: { ...content, price: said.price, endsOn: said.endsOn, milestones },
    price: act,
    endsOn: said.endsOn === content.endsOn ? before?.endsOn : act,
    milestones: { ...before?.milestones, ...Object.fromEntries([...changed.keys()].map((number) => [number, act])) },
  };
}

/** Where a variation's text is not available, its signed amounts and days still are. */
function saidByValues(
  { milestones }: Agreement,
  { money, endsOn, milestones: changed }: VariationView,
  vatRate: number,
): Pick<Variation, "price" | "endsOn" | "milestones"> {
  const priced = (price: VariationView["money"]): Money => ({ ...price, vatRate });
  const known = (number: number): Omit<Milestone, "number" | "dueOn" | "price"> =>
    milestones.find((milestone) => milestone.number === number) ?? {
      title: "its text is not available",
      deliverables: [],
      acceptanceCriteria: [],
      daysToDecide: 0,
      daysToPay: 0,
    };
  return {
    price: priced(money),
    endsOn,
    milestones: changed.map(({ number, dueOn, money: price }) => ({
      ...known(number),
      ...{ number, dueOn, price: priced(price) },
    })),
  };
}
