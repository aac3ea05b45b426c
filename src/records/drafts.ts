import type { ActKind } from "../domain/acts/Act.ts";
import type { BegunWith } from "../domain/acts/BegunWith.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { agreementDrafts } from "./agreement/agreementDrafts.ts";
import { fromValues } from "./fromValues.ts";
import { milestoneDrafts } from "./milestone/milestoneDrafts.ts";
import { procurementDrafts } from "./procurement/procurementDrafts.ts";
import type { Members, Records } from "./Records.ts";

type Know = (records: Records) => Promise<Members> | Members;

const KNOWN: Readonly<Record<BegunWith, Know>> = { ...procurementDrafts, ...agreementDrafts, ...milestoneDrafts };

/** What the records know already of the content of an act: what its values mean, and what its kind begins with. */
export async function knownOf(kind: ActKind, records: Records): Promise<Members> {
  const { begunWith } = definitionOf(kind);
  return begunWith === undefined ? fromValues(kind, records) : KNOWN[begunWith](records);
}
