import { z } from "zod";

const numbers = z.array(z.number());
const texts = z.array(z.string());
const phases = z.array(z.object({ number: z.number(), budget: z.number(), startsOn: z.number(), endsOn: z.number() }));
const winners = z.array(z.object({ supplier: z.number(), ceiling: z.number() }));
const terms = z.array(
  z.object({
    number: z.number(),
    dueOn: z.number(),
    amount: z.number(),
    vat: z.number(),
    daysToDecide: z.number(),
    daysToPay: z.number(),
  }),
);

const buyers = z.array(z.object({ name: z.string().optional(), digests: z.array(z.string()) }));

const paidParts = z.array(z.object({ payment: z.string(), amount: z.number(), paidOn: z.number() }));

/** What one payment counts for an invoice; `paidOn` in UTC seconds. */
export type PaidPart = z.infer<typeof paidParts>[number];

export type MilestoneTerms = z.infer<typeof terms>[number];

/* Lists that are only ever read with their row stand in it as JSON. */

export function numberList(json: string): number[] {
  return numbers.parse(JSON.parse(json));
}

export function textList(json: string): string[] {
  return texts.parse(JSON.parse(json));
}

export function phaseList(json: string): z.infer<typeof phases> {
  return phases.parse(JSON.parse(json));
}

export function winnerList(json: string): z.infer<typeof winners> {
  return winners.parse(JSON.parse(json));
}

/** Whom a notice names as its buyers, with the digests of identifiers under which each could be entered. */
export function buyerList(json: string): z.infer<typeof buyers> {
  return buyers.parse(JSON.parse(json));
}

export function paidPartList(json: string): PaidPart[] {
  return paidParts.parse(JSON.parse(json));
}

export function termsList(json: string): MilestoneTerms[] {
  return terms.parse(JSON.parse(json));
}
