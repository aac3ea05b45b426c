import type { AgreementView } from "../audit/agreement/AgreementView.ts";
import type { AuditReads } from "../audit/AuditReads.ts";
import type { MilestoneView } from "../audit/milestone/MilestoneView.ts";
import type { ProcurementView } from "../audit/procurement/ProcurementView.ts";
import { stateWords } from "../domain/acts/stateNames.ts";
import { asRecord } from "../domain/entry/asRecord.ts";
import { londonDate, londonDayLater } from "../domain/londonTime.ts";
import { firstWorkingDay } from "../domain/workingDays.ts";
import { Problem } from "../problems/Problem.ts";
import { requestInvalid } from "../problems/requestInvalid.ts";
import type { DraftMeant } from "./DraftWish.ts";
import { procurementMeant } from "./procurement/procurementMeant.ts";
import { notRecorded } from "./Proposal.ts";

/** Members of a content; what is undefined is not known. */
export type Members = Readonly<Record<string, unknown>>;

/** A milestone and the agreement that it belongs to. */
interface MilestoneMeant {
  readonly agreement: AgreementView;
  readonly milestone: MilestoneView;
}

/** What the records say of the things that a draft is about. */
export class Records {
  readonly audit: AuditReads;
  readonly wish: DraftMeant;
  readonly #now: number;

  /** @param now the ledger's time, UTC seconds */
  constructor(audit: AuditReads, wish: DraftMeant, now: number) {
    this.audit = audit;
    this.wish = wish;
    this.#now = now;
  }

  /** The London day so many days from now. */
  day(days = 0): string {
    return londonDate(londonDayLater(this.#now, { days }));
  }

  /** The first working day that many days from now, or later: nobody has to answer on a bank holiday. */
  workingDay(days: number): string {
    return firstWorkingDay(this.day(days));
  }

  /** An organisation as contents name it. @throws Problem */
  async party(number: number): Promise<{ organisation: number; name: string }> {
    const found = await this.audit.organisation(number);
    if (found === undefined) throw notRecorded("organisation", String(number));
    return { organisation: number, name: found.name };
  }

  /** @throws Problem */
  async procurement(): Promise<ProcurementView> {
    const name = this.#required("subject", "say which procurement: its id, reference or OCID");
    return procurementMeant(name, this.wish.organisation, this.audit);
  }

  /** @throws Problem */
  async agreement(): Promise<AgreementView> {
    const id = this.#required("agreement", "say which agreement");
    const found = await this.audit.agreement(id);
    if (found === undefined) throw notRecorded("agreement", id);
    return found;
  }

  /**
   * The milestone asked for, or that of the invoice or payment asked for, or the first that waits for such an act.
   * @throws Problem where none does
   */
  async milestone(waits: (milestone: MilestoneView) => boolean): Promise<MilestoneMeant> {
    const agreement = await this.agreement();
    const { milestones } = agreement;
    const { milestone: number, invoice, payment } = this.wish;
    if (invoice !== undefined) return { agreement, milestone: withInvoice(invoice, milestones) };
    if (payment !== undefined) return { agreement, milestone: withPayment(payment, milestones) };
    const milestone = number === undefined ? milestones.find(waits) : milestones.find((one) => one.number === number);
    if (milestone === undefined) throw noMilestone(this.wish.kind, agreement, number);
    return { agreement, milestone };
  }

  #required(name: "subject" | "agreement", message: string): string {
    const value = this.wish[name];
    if (value !== undefined) return value;
    throw requestInvalid(name, message);
  }
}

/** @throws Problem */
function withInvoice(number: string, milestones: readonly MilestoneView[]): MilestoneView {
  const found = milestones.find(({ invoices }) => invoices.some(({ ownNumber }) => ownNumber === number));
  if (found === undefined) throw notRecorded("invoice", number);
  return found;
}

/** @throws Problem */
function withPayment(id: string, milestones: readonly MilestoneView[]): MilestoneView {
  const found = milestones.find(({ payments }) => payments.some((payment) => payment.id === id));
  if (found === undefined) throw notRecorded("payment under this agreement", id);
  return found;
}

function noMilestone(kind: string, { title, state, milestones }: AgreementView, number: number | undefined): Problem {
  if (number !== undefined) return notRecorded("milestone", String(number));
  const stand = milestones.slice(0, MOST_NAMED).map((one) => `${one.number} is ${milestoneWords(one)}`);
  const left = milestones.length - MOST_NAMED;
  const standing = [...stand, ...(left > 0 ? [`${left} more`] : [])].join(", ");
  const how = milestones.length === 0 ? "It has no milestones" : `Milestone ${standing}`;
  return new Problem(
    "not-recorded",
    `There is nothing to draft: no milestone of “${title.slice(0, 60)}” (${stateWords("agreement", state)}) waits for a ${kind}. ${how}. “counterfoil next” says what can happen now; name a milestone to begin all the same.`,
  );
}

/** As many as fit a refusal. */
const MOST_NAMED = 3;

function milestoneWords({ state, payable, paid }: MilestoneView): string {
  if (payable === null || payable.net === 0) return stateWords("milestone", state);
  return `${stateWords("milestone", state)} and ${paid.net >= payable.net ? "paid" : "not paid in full"}`;
}

/** Those members of an earlier content that a later one says again. */
export function again(content: unknown, names: readonly string[]): Members {
  const members = asRecord(content) ?? {};
  return Object.fromEntries(names.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])));
}
