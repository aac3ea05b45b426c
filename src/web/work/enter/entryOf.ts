import type { EntryRequest } from "../../../accounts/EntryRequests.ts";
import { hexSchema } from "../../../domain/Hex.ts";
import type { WorkServices } from "../WorkServices.ts";

/** The organisation that was entered with the key of a request; undefined while nobody has. */
export async function entryOf({ audit }: Pick<WorkServices, "audit">, { signer }: EntryRequest) {
  const { items } = await audit.listOrganisations({ signer: hexSchema.parse(signer) }, { limit: 1 });
  const [row] = items;
  return row === undefined ? undefined : audit.organisation(row.number);
}
