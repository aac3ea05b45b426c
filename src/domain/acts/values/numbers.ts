import { same } from "../contents/same.ts";
import { saidFlag, saidNumber } from "./readSaid.ts";
import { said, type SignedValue, unsaid } from "./SignedValue.ts";

type NumberType = "uint8" | "uint16" | "uint32";

/** The number of a thing as the content says it: a milestone's, a phase's. */
export function numberAt<T extends NumberType>(type: T, at: string, what: string): SignedValue<T> {
  return said({
    ...{ type, what, at, meaning: { is: "number" } },
    told: saidNumber,
    differs: (place, signed, inContent) => same(place, what, signed, saidNumber(inContent)),
  });
}

/** A number that the records count: the attempt that waits, the next version. */
export function numberOnRecord<T extends NumberType>(type: T, what: string): SignedValue<T> {
  return unsaid(type, what, "records", { is: "number" });
}

/** An organisation, by its number. */
export function organisationAt(at: string, what: string): SignedValue<"uint32"> {
  return { ...numberAt("uint32", at, what), meaning: { is: "organisation" } };
}

/** Yes or no. */
export function flagAt(at: string, what: string): SignedValue<"bool"> {
  return said({
    ...{ type: "bool", what, at, meaning: { is: "flag" } },
    told: saidFlag,
    differs: (place, signed, inContent) => same(place, what, signed, saidFlag(inContent)),
  });
}
