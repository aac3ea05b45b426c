import type { ActKind } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { howToWrite } from "../domain/entry/howToWrite.ts";
import { Problem } from "../problems/Problem.ts";

/** Names the values that neither the content nor the records tell, and how to write them. @throws Problem */
export function requireValues(kind: ActKind, given: Readonly<Record<string, unknown>>): void {
  const errors = Object.entries(definitionOf(kind).values)
    .filter(([name]) => given[name] === undefined)
    .map(([name, value]) => ({ place: `values.${name}`, message: howToWrite(value) }));
  if (errors.length === 0) return;
  const words = errors.map(({ place, message }) => `${place}: ${message}`);
  const detail = `This ${kind} still needs what neither its content nor the records say. ${words.join("; ")}.`;
  throw new Problem("request-invalid", detail, { members: { errors } });
}
