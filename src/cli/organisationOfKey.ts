import { z } from "zod";
import type { CounterfoilClient } from "../client/CounterfoilClient.ts";
import type { Hex } from "../domain/Hex.ts";

const Row = z.looseObject({ number: z.int(), kind: z.string() });
const Keys = z.looseObject({ keys: z.array(z.looseObject({ signer: z.string() })) });

/** Kinds in the order in which their keys are looked for: recorders are few. */
const KINDS = ["recorder", "auditor", "supplier", "authority"];

/** Number of the organisation that a key belongs to; undefined where the Directory has no such key. */
export async function organisationOfKey(client: CounterfoilClient, signer: Hex): Promise<number | undefined> {
  for (const kind of KINDS) {
    for await (const { number } of client.reads.list("organisations", { kind }, Row)) {
      const { keys } = await client.reads.get(`organisations/${number}`, Keys);
      if (keys.some((key) => key.signer === signer)) return number;
    }
  }
  return undefined;
}
