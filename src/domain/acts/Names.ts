import type { Hex } from "../Hex.ts";
import type { Envelope } from "./Envelope.ts";
import type { AnyValue } from "./Field.ts";

/** What a description may look up, so that people read names instead of numbers and hashes. */
export interface Names {
  /** The organisation's name, as it shall be shown for this act; undefined if not known. */
  organisation(number: number): string | undefined;
  /** A short name for a plan or procurement: `“Damp sensors” (CAM-2025-014)`; undefined if not known. */
  subject?(subject: Hex): string | undefined;
  /** The currency of a plan or procurement; undefined if not known. */
  currency?(subject: Hex): string | undefined;
  /** An earlier act that this one names or builds on, or that such an act names; undefined if not known. */
  act?(actHash: Hex): EarlierAct | undefined;
  /** What an agreement and its milestones are called; undefined if not known. */
  agreement?(id: Hex): AgreementNamed | undefined;
  /** The supplier's own number of an invoice; undefined if not known. */
  invoice?(id: Hex): string | undefined;
  /** A key of the Directory, by its signer; undefined if not known. */
  key?(signer: Hex): KeyNamed | undefined;
}

/** An earlier act as far as another may have to speak of it. */
export interface EarlierAct {
  /** Its number in the ledger. */
  readonly number: number;
  /** What was signed. */
  readonly act: Envelope & { readonly kind: string; readonly values: Readonly<Record<string, AnyValue>> };
  /** What it does, as a clause; left out where nobody asks for it. */
  readonly says?: string | undefined;
}

export interface AgreementNamed {
  /** `“Damp sensors, phase 1” (CAM-2025-014/1)` */
  readonly name: string;
  /** Titles of its milestones by number. */
  readonly milestones: ReadonlyMap<number, string>;
}

export interface KeyNamed {
  /** What its organisation calls it; null where that is not known. */
  readonly label: string | null;
  /** Numbers of the acts that its revocation puts in question. */
  readonly questions: readonly number[];
}
