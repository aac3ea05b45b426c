import { PlainKey } from "../../../src/client/PlainKey.ts";
import { ServiceProblem } from "../../../src/client/ServiceProblem.ts";
import { pounds } from "../../../src/demonstration/pounds.ts";
import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { type Hex, isHex, ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { keccakOfText } from "../../../src/domain/keccak.ts";
import { ROLES, SCHEMES } from "../../../src/domain/roles.ts";
import { agreed } from "./agreed.ts";
import type { Authority } from "./Authority.ts";
import { importsNotices } from "./importsNotices.ts";
import type { Organisation, Saying } from "./Organisation.ts";
import { pipelineMoves } from "./pipelineMoves.ts";
import type { Story } from "./Story.ts";
import type { Supplier } from "./Supplier.ts";
import { CONTRACTS, OFFICER } from "./tenderContent.ts";

/** One thing that somebody tries: which, with what, and how much. Any three numbers are a move. */
export type Move = readonly [what: number, which: number, howMuch: number];

const SUMS = [10_000, 20_000, 5_000];
const OUTCOMES = ["accepted", "acceptedInPart", "rejected"] as const;
const FIRST_DAY = Date.UTC(2026, 3, 1);

/**
 * A borough, another, and a supplier who try whatever comes to mind, sensible or not. Whatever is refused is refused;
 * what goes through must verify. Nothing here knows the rules.
 */
export class RandomLife {
  readonly #story: Story;
  readonly #camden: Authority;
  readonly #hackney: Authority;
  readonly #hexagon: Supplier;
  readonly #agreement: Hex;
  readonly recorded: ActKind[] = [];
  /** Hashes of what was recorded, by kind, for later moves to name. */
  readonly #acts = new Map<ActKind, Hex[]>();
  readonly #deliveries = new Map<number, number>();
  #day = 1;
  #terms = { net: 35_000, end: "2026-12-31" };
  #count = 0;

  private constructor(story: Story, people: [Authority, Authority, Supplier], agreement: Hex) {
    this.#story = story;
    [this.#camden, this.#hackney, this.#hexagon] = people;
    this.#agreement = agreement;
  }

  static async begin(story: Story): Promise<RandomLife> {
    const camden = await story.authority("CMD");
    const hackney = await story.authority("HCK");
    const hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    return new RandomLife(story, [camden, hackney, hexagon], await agreed(story, camden, hexagon, SUMS));
  }

  /** @throws what is no refusal */
  async try([what, which, howMuch]: Move, about: "money" | "everything"): Promise<void> {
    const money = this.#moneyMoves((which % SUMS.length) + 1, which, howMuch);
    const others = [
      ...this.#termsMoves(which, howMuch % 60_000),
      ...this.#otherMoves(which, howMuch),
      ...this.#pipelineMoves(which, howMuch),
    ];
    const moves = about === "money" ? money : [...money, ...others];
    const move = moves[what % moves.length];
    try {
      await move?.();
    } catch (error) {
      if (!(error instanceof ServiceProblem) || error.status >= 500) throw error;
    }
  }

  #moneyMoves(number: number, which: number, howMuch: number): (() => Promise<unknown>)[] {
    const milestone = { number, title: `Milestone ${number}` };
    const agreement = this.#agreement;
    const full = SUMS[number - 1] ?? 0;
    const part = (full * ((howMuch % 4) + 1)) / 4;
    const attempt = (this.#deliveries.get(number) ?? 0) + 1;
    const delivery = { milestone, attempt, deliveredOn: this.#today, report: "Done." };
    const payment = {
      milestone,
      price: pounds(part),
      paidOn: this.#today,
      evidence: { reference: "BACS" },
      authority: CONTRACTS,
    };
    const right = {
      values: { agreement, payment: this.#one("PaymentRecorded", which), reason: "wrongAmount" },
      content: { ...payment, reasons: "Recorded wrongly." },
    };
    const deliver = () =>
      this.#does(this.#hexagon, "MilestoneDelivered", "director", { values: { agreement }, content: delivery }, () =>
        this.#deliveries.set(number, attempt),
      );
    const acceptInPart = () =>
      this.#decides(
        "DeliveryAcceptedInPart",
        number,
        which,
        { ground: "criteriaPartlyMet" },
        { payable: pounds(part), successful: which % 2 === 0 },
      );
    const reject = () => this.#decides("DeliveryRejected", number, which, { reason: "criteriaNotMet" }, {});
    const pay = () =>
      this.#does(this.#camden, "PaymentRecorded", which % 9 === 0 ? "contracts" : "finance", {
        values: { agreement, invoice: ZERO_BYTES32 },
        content: payment,
      });
    return [
      deliver, deliver, deliver, acceptInPart, acceptInPart, reject, reject, pay, pay, pay,
      () => this.#decides("DeliveryAccepted", number, which, {}, { payable: pounds(full), successful: true }),
      () => this.#decides("DecisionCorrected", number, which, { reason: "newFacts" }, { outcome: OUTCOMES[which % 3], payable: pounds(part), successful: which % 3 === 0 }),
      () => this.#decides("DecisionCorrected", number, which, { reason: "newFacts" }, { outcome: "accepted", payable: pounds(full), successful: true }),
      () => this.#does(this.#camden, "PaymentCorrected", "finance", right),
      () => this.#does(this.#hexagon, "InvoiceRecorded", "director", { values: { agreement }, content: { invoiceNumber: `INV-${++this.#count}`, milestone, price: pounds(part), issuedOn: this.#today } }),
      () => this.#does(this.#hexagon, "InvoiceWithdrawn", "director", { values: { invoice: this.#one("InvoiceRecorded", which), reason: "error" }, content: { invoiceNumber: `INV-${which % 5}`, reasons: "Wrong." } }),
      () => this.#does(this.#hexagon, "InvoiceCredited", "director", { values: { invoice: this.#one("InvoiceRecorded", which), reason: "amount" }, content: { creditNoteNumber: `C-${++this.#count}`, invoiceNumber: `INV-${which % 5}`, price: pounds(part / 2), issuedOn: this.#today, reasons: "Too much." } }),
      () => this.#does(this.#hexagon, "PaymentConfirmed", "director", { values: { payment: right.values.payment }, content: { receivedOn: this.#today } }),
      () => this.#does(this.#hexagon, "PaymentContested", "director", { values: { payment: right.values.payment, reason: "other" }, content: { received: pounds(part), reasons: "Less came." } }),
    ]; // prettier-ignore
  }

  #decides(kind: ActKind, number: number, which: number, values: object, content: object): Promise<void> {
    const milestone = { number, title: `Milestone ${number}` };
    const decision = { milestone, decidedOn: this.#today, reasons: "Looked at.", authority: CONTRACTS };
    const by = which % 7 === 0 ? "procurement" : "contracts";
    const saying = { values: { agreement: this.#agreement, ...values }, content: { ...decision, ...content } };
    return this.#does(this.#camden, kind, by, saying);
  }

  #termsMoves(which: number, net: number): (() => Promise<unknown>)[] {
    const agreement = this.#agreement;
    const by = which % 2 === 0 ? this.#camden : this.#hexagon;
    const key = by === this.#camden ? "contracts" : "director";
    const variation = this.#one("VariationOffered", which);
    const number = (which % SUMS.length) + 1;
    const waiver = {
      milestone: { number, title: `Milestone ${number}` },
      reasons: "Not needed.",
      authority: CONTRACTS,
    };
    const end = {
      effectiveOn: this.#today,
      paid: pounds((net % 5) * 2_500),
      reasons: "It is over.",
      authority: CONTRACTS,
      actingAs: which % 2 === 0 ? "buyer" : "supplier",
    };
    return [
      () => this.#does(by, "VariationOffered", key, { values: { agreement }, content: this.#variation(by, which, net) }),
      () => this.#does(by, "VariationSigned", key, { values: { agreement }, builtOn: variation }, () => (this.#terms = { net, end: "2026-12-31" })),
      which % 4 === 0
        ? () => this.#does(by, "AgreementEnded", key, { values: { agreement, ground: "mutual" }, content: end })
        : () => this.#does(this.#camden, "MilestoneWaived", "contracts", { values: { agreement, reason: "noLongerNeeded" }, content: waiver }),
    ]; // prettier-ignore
  }

  #variation(by: Organisation, which: number, net: number) {
    const number = (which % 4) + 1;
    const milestone = { number, title: `Milestone ${number}`, deliverables: ["The report"], acceptanceCriteria: ["It is answered"], dueOn: "2026-08-31", price: pounds(Math.floor(net / 3)), daysToDecide: 30, daysToPay: 30 }; // prettier-ignore
    return {
      agreement: { reference: "CMD-A-1", title: "Solution design" },
      buyer: this.#camden.party,
      supplier: this.#hexagon.party,
      rationale: "Something changed.",
      changes: ["The sums"],
      priceBefore: pounds(this.#terms.net),
      price: pounds(net),
      endsOnBefore: this.#terms.end,
      endsOn: "2026-12-31",
      openUntil: "2026-12-18 17:00",
      milestones: [milestone],
      ...(by === this.#camden ? { authority: CONTRACTS } : {}),
    };
  }

  /** Plans, and a procurement whose tender begins again and again. */
  #pipelineMoves(which: number, howMuch: number): (() => Promise<unknown>)[] {
    const moves = pipelineMoves(this.#camden, this.#hackney, { which, howMuch, until: `${this.#today} 17:00` });
    return moves.map(
      ([by, kind, saying]) =>
        () =>
          this.#does(by, kind, "procurement", saying),
    );
  }

  #otherMoves(which: number, howMuch: number): (() => Promise<unknown>)[] {
    const about = [this.#any(which), ZERO_BYTES32, keccakOfText(`${which}`)][howMuch % 3] ?? ZERO_BYTES32;
    const by = which % 2 === 0 ? this.#camden : this.#hackney;
    const label = `officer-${++this.#count}`;
    const choice = howMuch % 3 === 0 ? "against" : "for";
    const ocid = `ocds-h6vhtk-0${which % 5}`;
    return [
      () => this.#story.moveTo(`${(this.#day++, this.#today)} 12:00`),
      () => this.#does(by, "ActAffirmed", "administrator", { values: { act: about }, content: {} }),
      () => this.#does(by, "ActDisowned", "procurement", { values: { act: about, reason: 99 }, content: { reasons: "Not ours." } }),
      () => which % 3 !== 0 ? by.addsKey("contracts", ROLES.OFFICER) : this.#does(by, "KeyRevoked", "administrator", { values: { key: by.key("contracts").signer, since: howMuch }, content: { key: { label: "contracts" } } }),
      () => this.#does(by, "OrganisationRenamed", "administrator", { content: { name: by.name, formerName: "Something else" } }),
      () => this.#does(by, "AdmissionProposed", "administrator", { values: { key: PlainKey.random().signer, scheme: SCHEMES.plain, roles: ROLES.ADMINISTRATOR }, content: { name: "Barnet", kind: "authority", identifiers: [{ scheme: "GB-LAE", id: (["BNE", "BEX"] as const)[which % 2] ?? "BNE" }], key: { label: "first" }, authority: OFFICER } }),
      () => this.#does(by, "VoteCast", "administrator", { values: { motion: this.#one("AdmissionProposed", which) }, content: { choice, authority: OFFICER } }),
      () => importsNotices(this.#story, by, { ocid, id: `${which % 3}`, date: ["2026-03-03", "Lot 7", "2026-03-03T23:30:00", undefined][howMuch % 4], tag: ["tender"] }),
      () => this.#does(by, "NoticeLinked", "procurement", { subject: "CMD-A", content: { ocid, authority: OFFICER } }),
      () => this.#does(by, "NoticeUnlinked", "procurement", { subject: "CMD-A", values: { reason: "other" }, content: { ocid, reasons: "Another.", authority: OFFICER } }),
      () => this.#does(by, "TenderClarified", "procurement", { subject: "CMD-A", content: { questions: [{ question: "Which?", answer: label }], authority: OFFICER } }),
    ]; // prettier-ignore
  }

  async #does(by: Organisation, kind: ActKind, key: string, saying: Saying, then?: () => unknown): Promise<void> {
    const { receipt } = await by.records(kind, key, saying);
    this.recorded.push(kind);
    this.#acts.set(kind, [...(this.#acts.get(kind) ?? []), receipt.actHash]);
    then?.();
  }

  #one(kind: ActKind, which: number): Hex {
    const acts = this.#acts.get(kind) ?? [];
    return acts[which % Math.max(1, acts.length)] ?? ZERO_BYTES32;
  }

  #any(which: number): Hex {
    const all = [...this.#acts.values()].flat();
    const one = all[which % Math.max(1, all.length)];
    return isHex(one) ? one : ZERO_BYTES32;
  }

  /** The London day that it is, "2026-04-02". */
  get #today(): string {
    return new Date(FIRST_DAY + (this.#day - 1) * 86_400_000).toISOString().slice(0, 10);
  }
}
