import { InvalidArgumentError } from "commander";

/** A whole number of an argument, 1 or more. @throws InvalidArgumentError, which commander turns into words */
export function parseWholeNumber(text: string): number {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number > 0) return number;
  throw new InvalidArgumentError("expected a whole number from 1.");
}
