import type { ActKind } from "../domain/acts/Act.ts";

/** What somebody wants to write. */
export interface DraftWish {
  readonly kind: ActKind;
  /** Who acts: its number, identifier or name. */
  readonly organisation: number | string;
  /** The plan or procurement: id, reference or OCID. */
  readonly subject?: string;
  /** The agreement or offer that it is about, by its buyer's reference, its title or id, or the number of the act that offered it. */
  readonly agreement?: string;
  /** Number of the milestone; the first on which something is still to happen if left out. */
  readonly milestone?: number;
  /** The supplier's own number of the invoice; the one that waits if left out. */
  readonly invoice?: string;
  /** The number of the act that recorded the payment, where there are several. */
  readonly payment?: number;
  /** Who is offered to, where several won: number, identifier or name. */
  readonly supplier?: number | string;
}
