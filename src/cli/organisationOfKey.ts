import { z } from "zod";
import type { CounterfoilClient } from "../client/CounterfoilClient.ts";
import type { Hex } from "../domain/Hex.ts";
import { CommandFailure } from "./CommandFailure.ts";

const Row = z.looseObject({ number: z.int() });

/** Number of the organisation that a key belongs to. @throws CommandFailure where the Directory has no such key */
export async function organisationOfKey(client: CounterfoilClient, signer: Hex): Promise<number> {
  for await (const { number } of client.reads.list("organisations", { signer }, Row)) return number;
  throw new CommandFailure(`The Directory knows no key ${signer}. Is it the right key file, and this its ledger?`);
}
