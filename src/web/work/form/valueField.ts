import type { SignedValue } from "../../../domain/acts/values/SignedValue.ts";
import { ROLE_NAMES, roleInWords } from "../../../domain/roles.ts";
import { sentence } from "../../page/pageFilters.ts";
import { choiceOfCode } from "./fieldOf.ts";
import type { Choice, FormField } from "./FormField.ts";

/**
 * The field for a value beside the content; undefined where the records or the content say it.
 * @param things of the records among which it is chosen
 */
export function valueField(value: SignedValue, things: readonly Choice[] | undefined): FormField | undefined {
  const { meaning, saidBy, what } = value;
  const isAsked = saidBy === "signer" || saidBy === "newKey" || (saidBy === "records" && things !== undefined);
  if (!isAsked) return undefined;
  const label = sentence(what.replace(/^the /, ""));
  const common = { at: "", label, hint: undefined, isOptional: saidBy === "records" };
  if (things !== undefined) return { ...common, is: "choice", choices: things };
  switch (meaning.is) {
    case "code":
      return { ...common, is: "choice", choices: meaning.list.entries.map(choiceOfCode) };
    case "roles":
      return { ...common, is: "choices", choices: ROLE_NAMES.map(choiceOfRole) };
    case "day":
    case "moment":
      return { ...common, is: meaning.is };
    case "number":
    case "amount":
    case "rate":
      return { ...common, is: "number", unit: "" };
    default:
      return { ...common, is: "text", isLong: false, unit: "" };
  }
}

function choiceOfRole(name: string): Choice {
  return { key: name, text: sentence(roleInWords(name)), stands: name };
}
