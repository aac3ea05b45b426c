import type { Codelist } from "../../codelists/Codelist.ts";
import { requireInteger } from "../abi/valueShapes.ts";
import { same } from "../contents/same.ts";
import { saidText } from "./readSaid.ts";
import { said, type SignedValue, unsaid } from "./SignedValue.ts";

type CodeType = "uint8" | "uint16";

/** A code that whoever signs chooses from a list. */
export function chosenCode<T extends CodeType>(type: T, list: Codelist): SignedValue<T> {
  return unsaid(type, `the ${list.name}`, "signer", { is: "code", list });
}

/** The reason for what was done, from a list. */
export function reasonFrom(list: Codelist): SignedValue<"uint16"> {
  return { ...chosenCode("uint16", list), explains: "reason" };
}

/** The ground on which it was done. */
export function groundFrom(list: Codelist): SignedValue<"uint16"> {
  return { ...chosenCode("uint16", list), explains: "ground" };
}

/** A code whose word stands in the content. */
export function codeAt<T extends CodeType>(type: T, at: string, what: string, list: Codelist): SignedValue<T> {
  return said({
    ...{ type, what, at, meaning: { is: "code", list } },
    told: (inContent) => list.code(saidText(inContent) ?? ""),
    differs: (place, signed, inContent) => same(place, what, list.word(requireInteger(signed)), saidText(inContent)),
  });
}
