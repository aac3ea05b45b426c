import type { Act } from "../domain/acts/Act.ts";
import { type Hex, ZERO_BYTES32 } from "../domain/Hex.ts";
import { keyId } from "../domain/keySlot.ts";
import {
  type AgreementReplay,
  type MilestoneReplay,
  offeredAgreement,
  setTerms,
  sumOfTerms,
  sumPaid,
} from "./AgreementReplay.ts";
import { EffectCheck } from "./EffectCheck.ts";
import type { FindingCode } from "./Finding.ts";
import type { Findings } from "./Findings.ts";
import { InvoiceCheck } from "./InvoiceCheck.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { Effect } from "./OrganisationReplay.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

type Decision = Act<"DeliveryAccepted" | "DeliveryAcceptedInPart" | "DeliveryRejected" | "DecisionCorrected">;
type Told = string | number | boolean | undefined;
type Payment = { agreement: Hex; number: number; amount: number };

/**
 * Rules of the procedure that can be worked out again from the acts: the contracts have judged every act, and this
 * tells whether they judged as docs/format.md says, most of all about money.
 */
export class ProcedureCheck {
  readonly #findings: Findings;
  readonly #known = new Set<Hex>([ZERO_BYTES32]);
  readonly #agreements = new Map<Hex, AgreementReplay>();
  readonly #variations = new Map<Hex, Act<"VariationOffered">>();
  readonly #payments = new Map<Hex, Payment>();
  readonly #invoices: InvoiceCheck;
  readonly #effects: EffectCheck;

  constructor(findings: Findings, memorandum: Hex) {
    this.#findings = findings;
    this.#invoices = new InvoiceCheck(findings);
    this.#effects = new EffectCheck(findings);
    this.#known.add(memorandum);
  }

  /** An act that is not shown here, and that others build on. */
  recall(actHash: Hex): void {
    this.#known.add(actHash);
  }

  observe(placed: PlacedAct, effect: Effect): void {
    this.#findings.looked("procedure");
    this.#checkExpiry(placed);
    this.#checkBuiltOn(placed);
    this.#effects.observe(placed, effect);
    this.#checkAgreement(placed);
    this.#checkMoney(placed);
    this.#invoices.observe(placed);
    this.#known.add(placed.actHash);
  }

  #checkExpiry(placed: PlacedAct): void {
    const { validUntil } = placed.act;
    if (placed.time <= validUntil) return;
    this.#breaks(placed, "act-expired", "The act was recorded after it had expired.", validUntil, placed.time);
  }

  /** What an act builds on was there before it: an act, the memorandum, or what it is about. */
  #checkBuiltOn(placed: PlacedAct): void {
    const { builtOn } = placed.act;
    if (this.#known.has(builtOn) || builtOn === aboutWhat(placed)) return;
    this.#breaks(
      placed,
      "built-on-unknown",
      "The act builds on something that was not recorded before it.",
      undefined,
      builtOn,
    );
  }

  #checkAgreement(placed: PlacedAct): void {
    const { act, actHash } = placed;
    if (act.kind === "AgreementOffered") {
      this.#agreements.set(actHash, offeredAgreement(act));
      this.#checkTerms(placed, actHash);
    } else if (act.kind === "AgreementSigned") this.#signed(placed, act);
    else if (act.kind === "VariationOffered") this.#variations.set(actHash, act);
    else if (act.kind === "VariationSigned") this.#varied(placed, act);
    else if (act.kind === "AgreementEnded") this.#ended(placed, act);
  }

  #signed(placed: PlacedAct, act: Act<"AgreementSigned">): void {
    const agreement = this.#agreements.get(act.builtOn);
    const signed = { content: act.content, ...act.values };
    const isSame =
      agreement !== undefined &&
      Object.entries(agreement.offered).every(([name, value]) => signed[name as keyof typeof signed] === value);
    if (isSame && agreement.supplier === act.organisation) agreement.isSigned = true;
    else
      this.#breaks(
        placed,
        "agreement-differs-from-offer",
        "Both sides did not sign the same: content, amount, dates or supplier differ from the offer.",
      );
  }

  #varied(placed: PlacedAct, act: Act<"VariationSigned">): void {
    const offer = this.#variations.get(act.builtOn);
    const agreement = this.#agreements.get(act.values.agreement);
    const { amount, milestones } = act.values;
    const isSame =
      offer !== undefined && offer.content === act.content && offer.organisation !== act.organisation &&
      Object.entries(act.values).every(([name, value]) => JSON.stringify(offer.values[name as keyof typeof offer.values]) === JSON.stringify(value)); // prettier-ignore
    if (!isSame) this.#breaks(placed, "agreement-differs-from-offer", "Both sides did not sign the same variation.");
    if (agreement === undefined) return;
    agreement.amount = amount;
    setTerms(agreement, milestones);
    this.#checkTerms(placed, act.values.agreement);
  }

  #ended(placed: PlacedAct, act: Act<"AgreementEnded">): void {
    const agreement = this.#agreements.get(act.values.agreement);
    const isOwnWord = placed.rules.sumPaidGivenBy === "buyer" && act.organisation === agreement?.supplier;
    if (isOwnWord && act.values.paid <= agreement.amount) return;
    const paid = agreement && sumPaid(agreement);
    if (paid !== act.values.paid)
      this.#breaks(placed, "sum-differs", "The sum paid is not what was recorded.", paid, act.values.paid);
  }

  #checkTerms(placed: PlacedAct, id: Hex): void {
    const agreement = this.#agreements.get(id);
    if (agreement === undefined || sumOfTerms(agreement) <= agreement.amount) return;
    this.#breaks(
      placed,
      "milestones-over-amount",
      "The milestones come to more than the agreement.",
      agreement.amount,
      sumOfTerms(agreement),
    );
  }

  #checkMoney(placed: PlacedAct): void {
    const { act, actHash } = placed;
    switch (act.kind) {
      case "DeliveryAccepted":
      case "DeliveryAcceptedInPart":
      case "DeliveryRejected":
      case "DecisionCorrected":
        return this.#decided(placed, act);
      case "PaymentRecorded":
        this.#payments.set(actHash, { ...act.values, amount: 0 });
        return this.#paid(placed, actHash, act.values);
      case "PaymentCorrected":
        return this.#paid(placed, act.values.payment, act.values);
      default:
    }
  }

  #decided(placed: PlacedAct, act: Decision): void {
    const milestone = this.#milestone(act.values.agreement, act.values.number);
    if (milestone === undefined) return;
    // What an earlier attempt made payable stays so when a later one is rejected.
    const payable = act.kind === "DeliveryRejected" ? milestone.payable : act.values.payableAmount;
    if (payable > milestone.terms.amount) {
      this.#breaks(
        placed,
        "payable-over-amount",
        "More is payable than was agreed for the milestone.",
        milestone.terms.amount,
        payable,
      );
    }
    milestone.payable = payable;
    milestone.decidedBy = placed.keyId;
    this.#checkPaid(placed, milestone);
  }

  /** A payment, or its right value: sums count the last value of each payment once. */
  #paid(
    placed: PlacedAct,
    payment: Hex,
    values: { agreement: Hex; number: number; amount: number; paidBefore: number },
  ): void {
    const milestone = this.#milestone(values.agreement, values.number);
    const counted = this.#payments.get(payment);
    if (milestone === undefined || counted === undefined) return;
    if (values.paidBefore !== milestone.paid) {
      this.#breaks(
        placed,
        "sum-differs",
        "The sum paid before is not what was recorded.",
        milestone.paid,
        values.paidBefore,
      );
    }
    milestone.paid += values.amount - counted.amount;
    counted.amount = values.amount;
    this.#checkPaid(placed, milestone);
    if (placed.act.kind === "PaymentRecorded" && milestone.decidedBy === placed.keyId) {
      this.#breaks(placed, "same-key-decided-and-paid", "One key decided on the delivery and recorded its payment.");
    }
  }

  #checkPaid(placed: PlacedAct, { paid, payable }: MilestoneReplay): void {
    if (paid > payable) this.#breaks(placed, "payments-over-payable", "More was paid than is payable.", payable, paid);
  }

  #milestone(agreement: Hex, number: number): MilestoneReplay | undefined {
    return this.#agreements.get(agreement)?.milestones.get(number);
  }

  #breaks(placed: PlacedAct, code: FindingCode, what: string, expected?: Told, found?: Told): void {
    const values = found === undefined ? {} : { expected: String(expected), found: String(found) };
    this.#findings.breaks("procedure", code, aboutAct(placed), what, values);
  }
}

/**
 * What an act may build on without any act before it: the key that it adds or revokes; the act that it is about, which may be
 * none, since no contract keeps a list of all acts. Whether it says anything then is for the check of statements.
 */
function aboutWhat({ act: { kind, values }, rules }: PlacedAct): Hex | undefined {
  switch (kind) {
    case "KeyAdded":
      return rules.keyAddedBuildsOn === "new key" ? keyId(values.key) : undefined;
    case "KeyRevoked":
      return keyId(values.key);
    case "ActAffirmed":
    case "ActDisowned":
    case "DocumentTakenDown":
      return values.act;
    default:
      return undefined;
  }
}
