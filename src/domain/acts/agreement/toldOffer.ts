import { ZERO_BYTES32 } from "../../Hex.ts";
import type { Agreement } from "./agreementContent.ts";
import { toldDay, toldMoment } from "../contents/dates.ts";
import { toldPrice } from "../contents/price.ts";
import { toldMilestones } from "./sameMilestones.ts";

/** What an agreement's content tells of the act that offers it: everything. */
export function toldOffer(content: Agreement) {
  const { supplier, framework, isFramework, phase, price } = content;
  return {
    supplier: supplier.organisation,
    framework: framework?.agreement ?? ZERO_BYTES32,
    isFramework,
    phase,
    currency: price.currency,
    ...toldPrice(price),
    vatRate: price.vatRate,
    startsOn: toldDay(content.startsOn),
    endsOn: toldDay(content.endsOn),
    openUntil: toldMoment(content.openUntil),
    milestones: toldMilestones(content.milestones),
  };
}
