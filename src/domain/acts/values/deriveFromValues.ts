import type { Codelist } from "../../codelists/Codelist.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import type { AnyValue } from "../Field.ts";
import { saidAt } from "./readSaid.ts";
import type { SignedValue, SignedValues } from "./SignedValue.ts";

/* What follows from the meanings of an act's values. */

/** The values that the content tells, so that nobody has to say them twice. @param content as its schema reads it */
export function toldByContent(values: SignedValues, content: unknown): Record<string, AnyValue> {
  return Object.fromEntries(
    saidByContent(values).flatMap(([name, value, pointer]): [string, AnyValue][] => {
      const told = value.told(saidAt(content, pointer));
      return told === undefined ? [] : [[name, told]];
    }),
  );
}

/** Every value that stands both in the act and in its content, compared. */
export function compareWithContent(
  values: SignedValues,
  signed: Readonly<Record<string, AnyValue>>,
  content: unknown,
): ContentProblem[] {
  return saidByContent(values).flatMap(([name, value, pointer]) => {
    const inAct = signed[name];
    return inAct === undefined ? [] : value.differs(pointer, inAct, saidAt(content, pointer));
  });
}

/** The lists that the codes among the values are from. */
export function codelistsOf(values: SignedValues): Record<string, Codelist> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, { meaning }]) => (meaning.is === "code" ? [[name, meaning.list]] : [])),
  );
}

function saidByContent(values: SignedValues): [name: string, value: SignedValue, pointer: string][] {
  return Object.entries(values).flatMap(([name, value]): [string, SignedValue, string][] =>
    typeof value.saidBy === "string" ? [] : [[name, value, value.saidBy.content]],
  );
}
