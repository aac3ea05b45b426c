import type { EnvelopeWords } from "../../src/domain/acts/Envelope.ts";
import type { Meaning, SignedValue } from "../../src/domain/acts/values/SignedValue.ts";
import type { Codelist } from "../../src/domain/codelists/Codelist.ts";
import { isReserved } from "./solidity.ts";

/** Columns that a comment may take to spell out a list of codes; longer ones are in docs/contents.md. */
const SHORT = 72;

/** What a value is; how it is to be read. */
export function memberComment(name: string, { what, meaning }: Pick<SignedValue, "what" | "meaning">): string {
  const reserved = isReserved(name) ? `named \`${name}\` in the signed type` : "";
  return [what, reading(meaning), reserved].filter((part) => part !== "").join("; ");
}

function reading(meaning: Meaning): string {
  switch (meaning.is) {
    case "act":
      return meaning.of === undefined ? "its hash" : "hash of the act that began it";
    case "subject":
      return "subject of its history";
    case "organisation":
      return "its number";
    case "amount":
      return "minor units";
    case "currency":
      return "ISO 4217";
    case "rate":
      return "basis points";
    case "day":
      return `UTC seconds of its start in London${meaning.mayBeNone ? ", 0 if none" : ""}`;
    case "moment":
      return `UTC seconds${meaning.mayBeNone ? ", 0 if none" : ""}`;
    case "code":
      return codes(meaning.list);
    case "roles":
      return "as in Roles.sol";
    case "key":
      return "keccak256 of its signer, which is passed beside the act";
    case "digest":
      return "its digest";
    case "list":
      return "hash of the list, which is passed beside the act";
    case "contract":
    case "number":
    case "flag":
      return "";
  }
}

function codes({ entries }: Codelist): string {
  const all = entries.map(([code, , words]) => `${code} ${words}`).join(", ");
  return all.length <= SHORT ? all : "code";
}

export function envelopeComment({ subject, builtOn, content }: EnvelopeWords): string {
  return Object.entries({ subject, builtOn, content })
    .filter(([, words]) => words !== undefined)
    .map(([member, words]) => `${member}: ${words}`)
    .join("; ");
}
