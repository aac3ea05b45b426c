import { pounds } from "../../../src/demonstration/pounds.ts";
import type { Agreement, Milestone } from "../../../src/domain/acts/agreement/agreementContent.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import type { Organisation } from "./Organisation.ts";
import { OFFICER } from "./tenderContent.ts";

interface MilestoneWish extends Partial<Omit<Milestone, "price">> {
  /** Net. */
  readonly pounds: number;
  /** London day, "2026-06-30". */
  readonly dueOn: string;
}

/** What is offered to a supplier. */
export interface OfferWish extends Partial<Omit<Agreement, "milestones" | "openUntil" | "price" | "framework">> {
  readonly reference: string;
  readonly pounds: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** London time until which it may be signed. */
  readonly openUntil: string;
  readonly milestones?: readonly MilestoneWish[];
  /** The framework agreement that it is called off from. */
  readonly framework?: { readonly agreement: Hex; readonly reference: string };
}

export function agreementContent(buyer: Organisation, supplier: Organisation, wish: OfferWish): Agreement {
  const { pounds: net, milestones = [], openUntil, ...told } = wish;
  return {
    title: "Solution design",
    buyer: buyer.party,
    supplier: supplier.party,
    isFramework: false,
    phase: 0,
    scope: "Design of the solution, with the evidence that it works in occupied homes.",
    price: pounds(net),
    openUntil,
    milestones: milestones.map((milestone, index) => milestoneContent(milestone, index + 1)),
    authority: OFFICER,
    ...told,
  };
}

function milestoneContent({ pounds: net, ...told }: MilestoneWish, number: number): Milestone {
  return {
    number,
    title: `Milestone ${number}`,
    deliverables: ["The report"],
    acceptanceCriteria: ["Every question of the brief is answered"],
    price: pounds(net),
    daysToDecide: 30,
    daysToPay: 30,
    ...told,
  };
}
