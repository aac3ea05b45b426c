import { z } from "zod";
import type { CounterfoilClient } from "../client/CounterfoilClient.ts";
import { bytes32Schema, type Hex } from "../domain/Hex.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

const Hits = z.array(z.looseObject({ kind: z.string(), id: z.string() }));

/**
 * The hash of an act that is named by its number or its hash.
 * @throws CommandFailure where the text is neither, or there is no such act
 */
export async function actHashOf(client: CounterfoilClient, text: string): Promise<Hex> {
  const hash = bytes32Schema.safeParse(text.toLowerCase());
  if (hash.success) return hash.data;
  if (!/^\d{1,12}$/.test(text))
    throw new CommandFailure(`"${text}" is neither an act's number nor its hash (0x and 64 digits).`, EXIT.usage);
  const found = await client.reads.get("search", Hits, { q: `act ${text}` });
  const act = bytes32Schema.safeParse(found.find(({ kind }) => kind === "act")?.id);
  if (act.success) return act.data;
  throw new CommandFailure(`There is no act ${text} on this ledger yet. Numbers of acts stand in every history.`);
}
