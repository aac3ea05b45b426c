import { z } from "zod";
import { DECISION_OUTCOMES } from "../../codelists/decisionReasons.ts";
import type { EarlierAct } from "../Names.ts";
import { day, priceWords } from "../words.ts";
import { DeliveryAccepted } from "./DeliveryAccepted.ts";
import { DeliveryAcceptedInPart } from "./DeliveryAcceptedInPart.ts";
import { DeliveryRejected } from "./DeliveryRejected.ts";

/** What acts that decide about a delivery sign; a correction says its outcome, the others are one. */
const decided = z.object({
  outcome: z.int().optional(),
  payableAmount: z.int().optional(),
  payableVat: z.int().optional(),
  decidedOn: z.int(),
});
type Decided = z.infer<typeof decided>;

const OUTCOMES: ReadonlyMap<string, number> = new Map([
  [DeliveryAccepted.kind, DECISION_OUTCOMES.code("accepted")],
  [DeliveryAcceptedInPart.kind, DECISION_OUTCOMES.code("acceptedInPart")],
  [DeliveryRejected.kind, DECISION_OUTCOMES.code("rejected")],
]);

/** "accepted in part on 27 October 2025, £3,500 plus VAT £700 payable" */
export function decisionWords(decision: Decided, outcome: number, currency: string | undefined): string {
  const { payableAmount, payableVat = 0, decidedOn } = decision;
  const payable = payableAmount === 0 ? "nothing" : priceWords(payableAmount ?? 0, payableVat, currency);
  // A rejection does not say what earlier attempts left payable.
  const money = payableAmount === undefined ? "" : `, ${payable} payable`;
  return `${DECISION_OUTCOMES.text(outcome)} on ${day(decidedOn)}${money}`;
}

/** The same of an earlier act; undefined for one that decides nothing. */
export function earlierDecisionWords(
  earlier: EarlierAct | undefined,
  currency: string | undefined,
): string | undefined {
  if (earlier === undefined) return undefined;
  const { kind, values } = earlier.act;
  const read = decided.safeParse(values).data;
  const outcome = OUTCOMES.get(kind) ?? read?.outcome;
  return read === undefined || outcome === undefined ? undefined : decisionWords(read, outcome, currency);
}
