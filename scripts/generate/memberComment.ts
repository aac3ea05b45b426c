import type { EnvelopeWords } from "../../src/domain/acts/Envelope.ts";
import type { FieldType } from "../../src/domain/acts/Field.ts";
import { isReserved } from "./solidity.ts";

/** What a reader has to know about a member beside its name. */
export function memberComment(name: string, type: FieldType): string {
  if (isReserved(name)) return `\`${name}\` in the signed type: a word that Solidity keeps for itself`;
  return unit(type);
}

function unit(type: FieldType): string {
  if (typeof type !== "string") return `hash of the ${type.struct}[] passed beside the act`;
  switch (type) {
    case "bytes":
      return "keccak256 of the bytes passed beside the act";
    case "uint32[]":
      return "hash of the list passed beside the act";
    case "uint40":
      return "UTC seconds";
    case "uint64":
      return "minor units";
    case "bytes3":
      return "ISO 4217";
    default:
      return "";
  }
}

export function envelopeComment({ subject, builtOn, content }: EnvelopeWords): string {
  return Object.entries({ subject, builtOn, content })
    .filter(([, words]) => words !== undefined)
    .map(([member, words]) => `${member}: ${words}`)
    .join("; ");
}
