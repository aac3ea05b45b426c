import type { Fields, Values } from "./Field.ts";
import type { RegisterName } from "./RegisterName.ts";

/** The sums of a milestone that are held against each other: what is accepted, invoiced and paid. */
export type MoneyColumn = keyof WordsOfMoney<Fields>;

/**
 * What an act says of those sums, each as the rest of a sentence that begins with who acted. Empty where it explains a
 * difference without words of its own. "nothing" where it can make no two of them differ.
 */
export type OfMoney<F extends Fields> = WordsOfMoney<F> | "nothing";

interface WordsOfMoney<F extends Fields> {
  accepted?(values: Values<F>, currency: string): string;
  invoiced?(values: Values<F>, currency: string): string;
  paid?(values: Values<F>, currency: string): string;
}

/** Registers whose acts are about an agreement's money: each of their kinds has to say what it does to the sums. */
type MoneyRegister = "AgreementRegister" | "MilestoneRegister" | "PaymentRegister";

export type SaidOfMoney<F extends Fields> =
  | { readonly register: MoneyRegister; readonly ofMoney: OfMoney<F> }
  | { readonly register: Exclude<RegisterName, MoneyRegister>; readonly ofMoney?: never };
