import type { OrganisationRef } from "../../audit/views.ts";
import type { Hex } from "../../domain/Hex.ts";
import { refusalIn } from "../../ledger/refusalIn.ts";
import { refusalInWords } from "./refusals/explainRefusal.ts";

/** Why a motion that was carried could not be carried out, from the bytes with which the contracts refused it. */
export function whyItFailed(failedBecause: Hex, concerned: OrganisationRef | null): string {
  const organisation = (number: number) => (number === concerned?.number ? concerned.name : undefined);
  return refusalInWords(refusalIn(failedBecause), { names: { organisation }, currency: undefined });
}
