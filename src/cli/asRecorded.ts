import { z } from "zod";
import type { ActWish } from "../client/ActWish.ts";
import type { CounterfoilClient } from "../client/CounterfoilClient.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { CommandFailure } from "./CommandFailure.ts";

type Values = NonNullable<ActWish["values"]>;

const Organisation = z.looseObject({
  keys: z.array(
    z.looseObject({ label: z.string().nullable(), signer: z.string(), revokedSince: z.string().nullable() }),
  ),
});

/**
 * Values as the ledger knows them, where people name a key their own way: the one that is revoked, by its label. What
 * comes of it is said in words before it is signed.
 * @throws CommandFailure for a label that no key here has
 */
export async function asRecorded(client: CounterfoilClient, kind: string, organisation: number, values: Values) {
  const recorded: Record<string, unknown> = { ...values };
  for (const [name, { meaning }] of Object.entries(definitionOf(kind).values)) {
    const value = values[name];
    if (meaning.is === "key" && meaning.isOwn && typeof value === "string" && !value.startsWith("0x"))
      recorded[name] = await signerLabelled(client, organisation, value);
  }
  return recorded;
}

async function signerLabelled(client: CounterfoilClient, organisation: number, label: string): Promise<string> {
  const { keys } = await client.reads.get(`organisations/${organisation}`, Organisation);
  const labelled = keys.filter((key) => key.label === label);
  const [only, ...others] =
    labelled.length > 1 ? labelled.filter(({ revokedSince }) => revokedSince === null) : labelled;
  if (only !== undefined && others.length === 0) return only.signer;
  const known = keys.flatMap((key) => (key.label === null ? [] : [key.label])).join(", ");
  const problem = others.length > 0 ? "Several keys are" : "No key is";
  throw new CommandFailure(
    `${problem} labelled "${label}". The organisation's keys are: ${known}. Give the key itself (0x…), as its page's data has it.`,
  );
}
