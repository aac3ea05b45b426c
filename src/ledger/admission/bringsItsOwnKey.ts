import type { Act } from "../../domain/acts/Act.ts";

/** Acts that are signed by a key which is in the Directory only once they are recorded. */
export function bringsItsOwnKey({ kind }: Act): boolean {
  return kind === "FoundingSigned" || kind === "OrganisationConfirmed" || kind === "OrganisationRecovered";
}
