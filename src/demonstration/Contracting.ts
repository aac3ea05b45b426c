import type { Act, ContentOf } from "../domain/acts/Act.ts";
import { type Hex, ZERO_BYTES32 } from "../domain/Hex.ts";
import { OFFICER } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { AwardedProcurement } from "./runDampTender.ts";
import { type Done, party, type Player, type Stage } from "./Stage.ts";

/** A milestone as the story tells it: due on a day of the story, for so many pounds net. */
export interface PlannedMilestone {
  readonly number: number;
  readonly title: string;
  readonly deliverable: string;
  readonly criterion: string;
  readonly due: number;
  readonly pounds: number;
}

/** What is offered to a supplier, and when. */
export interface Terms {
  readonly supplier: Player;
  readonly reference: string;
  readonly title: string;
  readonly pounds: number;
  readonly from: number;
  readonly to: number;
  readonly offeredOn: number;
  readonly milestones: readonly PlannedMilestone[];
  /** The framework agreement that it is called off from. */
  readonly framework?: { readonly agreement: Hex; readonly reference: string };
  readonly isFramework?: boolean;
  /** Left out: phase 1, or none for a framework. */
  readonly phase?: 1 | 2;
  /** Last day of the story on which it can be signed; left out: two weeks on. */
  readonly openUntil?: number;
  /** What only this offer says. */
  readonly told?: Pick<ContentOf<"AgreementOffered">, "changesSinceTender" | "documents" | "security">;
}

/** An agreement on the ledger: its id is the hash of its offer. */
export interface Agreement extends Terms {
  readonly id: Hex;
  readonly lastAct: Hex;
}

const DAYS_TO_DECIDE = 30;
const DAYS_TO_PAY = 30;
const DAYS_OPEN = 14;

const SCOPES = {
  0: "All three phases; each is called off by a contract of its own, and nothing has to be called off.",
  1: "Design of the solution as offered in the tender, with the evidence that it works in occupied homes.",
  2: "Fifty prototypes of the design of phase 1, tried for two months in occupied homes of every kind.",
} as const;

export function milestoneOf(agreement: Agreement, number: number): PlannedMilestone {
  const found = agreement.milestones.find((planned) => planned.number === number);
  if (found === undefined) throw new Error(`${agreement.reference} has no milestone ${number}.`);
  return found;
}

/** Offers and signatures of one procurement. */
export class Contracting {
  readonly #stage: Stage;
  readonly #procurement: AwardedProcurement;

  constructor(stage: Stage, procurement: AwardedProcurement) {
    this.#stage = stage;
    this.#procurement = procurement;
  }

  offer(terms: Terms): Promise<Done> {
    const { id, lead, award } = this.#procurement;
    const values: Act<"AgreementOffered">["values"] = {
      ...this.#signedDates(terms),
      supplier: terms.supplier.number,
      framework: terms.framework?.agreement ?? ZERO_BYTES32,
      isFramework: terms.isFramework ?? false,
      phase: phaseOf(terms),
      currency: "GBP",
      vat: pounds(terms.pounds).vat,
      vatRate: 2000,
      openUntil: this.#stage.calendar.time(lastDayOf(terms), "17:00"),
      milestones: this.signedMilestones(terms.milestones),
    };
    const place = { subject: id, builtOn: award };
    return this.#stage.act("AgreementOffered", lead, "procurement", place, values, this.#content(terms));
  }

  /** The supplier signs the same content, amount and dates. */
  async sign(terms: Terms, offer: Done): Promise<Agreement> {
    const place = { subject: this.#procurement.id, builtOn: offer.hash, salt: offer.salt };
    const values = this.#signedDates(terms);
    const { supplier } = terms;
    const signed = await this.#stage.act("AgreementSigned", supplier, "director", place, values, this.#content(terms));
    return { ...terms, id: offer.hash, lastAct: signed.hash };
  }

  signedMilestones(milestones: readonly PlannedMilestone[]) {
    return milestones.map(({ number, due, pounds: net }) => ({
      number,
      dueOn: this.#stage.calendar.dayStart(due),
      amount: pounds(net).net,
      vat: pounds(net).vat,
      daysToDecide: DAYS_TO_DECIDE,
      daysToPay: DAYS_TO_PAY,
    }));
  }

  toldMilestones(milestones: readonly PlannedMilestone[]): ContentOf<"AgreementOffered">["milestones"] {
    return milestones.map(({ number, title, deliverable, criterion, due, pounds: net }) => ({
      number,
      title,
      deliverables: [deliverable],
      acceptanceCriteria: [criterion],
      dueOn: this.#stage.calendar.day(due),
      price: pounds(net),
      daysToDecide: DAYS_TO_DECIDE,
      daysToPay: DAYS_TO_PAY,
    }));
  }

  #signedDates({ pounds: net, from, to }: Terms) {
    const { calendar } = this.#stage;
    return { amount: net * 100, startsOn: calendar.dayStart(from), endsOn: calendar.dayStart(to) };
  }

  #content(terms: Terms): ContentOf<"AgreementOffered"> {
    const { calendar } = this.#stage;
    return {
      reference: terms.reference,
      title: terms.title,
      buyer: party(this.#procurement.lead),
      supplier: party(terms.supplier),
      ...(terms.framework ? { framework: { ...terms.framework } } : {}),
      isFramework: terms.isFramework ?? false,
      phase: phaseOf(terms),
      scope: SCOPES[phaseOf(terms)],
      price: pounds(terms.pounds),
      startsOn: calendar.day(terms.from),
      endsOn: calendar.day(terms.to),
      openUntil: calendar.moment(lastDayOf(terms), "17:00"),
      milestones: this.toldMilestones(terms.milestones),
      paymentTerms: "30 days to decide on a delivery, 30 days to pay after acceptance and invoice.",
      intellectualProperty: "The supplier keeps its rights; the boroughs may use the results free of charge.",
      termination: "Either party may end it with 30 days' notice; what was accepted is paid.",
      changesSinceTender: [],
      nextSteps: "Check the milestones and dates, then sign, decline with a reason, or ask.",
      authority: OFFICER,
      ...terms.told,
    };
  }
}

function phaseOf({ isFramework = false, phase = 1 }: Terms): 0 | 1 | 2 {
  return isFramework ? 0 : phase;
}

function lastDayOf({ offeredOn, openUntil = offeredOn + DAYS_OPEN }: Terms): number {
  return openUntil;
}
