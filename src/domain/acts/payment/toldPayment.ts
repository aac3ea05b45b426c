import type { z } from "zod";
import { toldDay } from "../contents/dates.ts";
import type { paymentSchema } from "./paymentContent.ts";
import { toldPrice } from "../contents/price.ts";

type Payment = Pick<z.infer<typeof paymentSchema>, "milestone" | "price" | "paidOn">;

/** What a payment's content tells of its act, recorded or corrected. */
export function toldPayment({ milestone, price, paidOn }: Payment): {
  number: number;
  amount: number;
  vat: number;
  paidOn: number;
} {
  return { number: milestone.number, ...toldPrice(price), paidOn: toldDay(paidOn) };
}
