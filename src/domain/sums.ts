import { z } from "zod";

/**
 * Stands for every sum beyond the greatest exact amount, as its negative does for every one below the least. A single
 * amount never is so great, but sums of them may be: they are then said to be greater, never rounded and never thrown.
 */
export const BEYOND = 2 ** 53;

export const sumSchema = z.union([z.int(), z.literal(BEYOND), z.literal(-BEYOND)]);

/** A sum as views give it: exact, or `BEYOND`. */
export function shownSum(sum: number): number {
  return Math.max(-BEYOND, Math.min(BEYOND, sum));
}
