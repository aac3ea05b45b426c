import { shownSum } from "../domain/sums.ts";
import { text } from "./table.ts";

/** A sum of amounts without a limit, as its decimal digits: 1,024 of the greatest amounts overflow a 64-bit integer. */
export const sum = text;

export function plus(total: string, more: number | string): string {
  return (BigInt(total) + BigInt(more)).toString();
}

export function minus(total: string, less: string): string {
  return (BigInt(total) - BigInt(less)).toString();
}

/** The sum as a number, as far as one holds it. */
export function sumOf(total: string): number {
  return shownSum(Number(total));
}
