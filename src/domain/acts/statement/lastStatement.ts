import type { Hex } from "../../Hex.ts";
import type { Names } from "../Names.ts";
import { replacedWords } from "../replacedWords.ts";

/** Which earlier statement on an act no longer counts; nothing where this is the first. */
export function lastStatement(about: Hex, builtOn: Hex, names: Names): string[] {
  const words = about === builtOn ? undefined : replacedWords(builtOn, names);
  return words === undefined ? [] : [words];
}
