import type { Hex } from "../Hex.ts";

/** What a description may look up, so that people read names instead of numbers and hashes. */
export interface Names {
  /** The organisation's name, as it shall be shown for this act; undefined if not known. */
  organisation(number: number): string | undefined;
  /** A short name for a plan or procurement, e.g. `CAM-2025-014 "Damp sensors"`; undefined if not known. */
  subject?(subject: Hex): string | undefined;
  /** The currency of a plan or procurement; undefined if not known. */
  currency?(subject: Hex): string | undefined;
  /** The number in the ledger of an earlier act; undefined if not known. */
  actNumber?(actHash: Hex): number | undefined;
}
