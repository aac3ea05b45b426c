import type { ActKind } from "../domain/acts/Act.ts";
import type { Hex } from "../domain/Hex.ts";

/** What somebody wants to sign. What is left out follows from the records, and is proposed by the service. */
export interface ActWish {
  readonly kind: ActKind;
  /** Who acts: its number, identifier or name. */
  readonly organisation: number | string;
  /** The plan or procurement: id, reference or OCID; where it does not follow from the values. */
  readonly subject?: string;
  /** The agreement or offer that it is about, by its buyer's reference, its title or id, or the number of the act that offered it. */
  readonly agreement?: string;
  /** The offer, for answers to one. */
  readonly builtOn?: Hex;
  /** What the content does not tell; codes as words, days and times as London has them. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** In full; left out only where the other side's content is signed again. */
  readonly content?: unknown;
  readonly salt?: Hex;
  /** UTC seconds */
  readonly validUntil?: number;
}
