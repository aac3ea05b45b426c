import { z } from "zod";
import type { CounterfoilClient } from "../../../src/client/CounterfoilClient.ts";

const Found = z.looseObject({ number: z.int() });

/** The number of the organisation with this identifier, "GB-COH-01234567". */
export async function findOrganisation(client: CounterfoilClient, identifier: string): Promise<number> {
  const path = `organisations/by-identifier/${encodeURIComponent(identifier)}`;
  return (await client.reads.get(path, Found)).number;
}
