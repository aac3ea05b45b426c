import { processOf } from "../../ocid.ts";
import { ownReferenceDigest } from "../../ownReference.ts";
import { digestOfText } from "./references.ts";
import type { SignedValue } from "./SignedValue.ts";

/* References that people know by their text and acts sign by its digest (docs/format.md, "Subjects"). */

/** What its owner calls a plan or procurement. */
export function ownReferenceAt(pointer: string): SignedValue<"bytes32"> {
  return digestOfText(pointer, "the own reference", ownReferenceDigest);
}

/** A process published elsewhere, by its OCID. */
export function processAt(pointer: string): SignedValue<"bytes32"> {
  return digestOfText(pointer, "the process", processOf);
}
