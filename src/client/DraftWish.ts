import type { ActKind } from "../domain/acts/Act.ts";

/** What somebody wants to write. */
export interface DraftWish {
  readonly kind: ActKind;
  /** Number of the organisation that acts. */
  readonly organisation: number;
  /** The plan or procurement: id, reference or OCID. */
  readonly subject?: string;
  /** The agreement or offer that it is about, by its buyer's reference or its id. */
  readonly agreement?: string;
  /** Number of the milestone; the first on which something is still to happen if left out. */
  readonly milestone?: number;
  /** Number of the organisation that is offered to, where several won. */
  readonly supplier?: number;
}
