import type { Act } from "../../domain/acts/Act.ts";
import type { KeyNamed } from "../../domain/acts/Names.ts";
import { keyId } from "../../domain/keySlot.ts";
import { keyLabel } from "../directory/keyViews.ts";
import type { Reading } from "../Reading.ts";
import type { Described } from "./Described.ts";

/** Keys that acts revoke, by the act: what each is called, and which acts the revocation puts in question. */
export async function keysRevoked(reading: Reading, described: readonly Described[]): Promise<Map<Act, KeyNamed>> {
  const found = new Map<Act, KeyNamed>();
  for (const { act, sequence } of described) {
    if (act.kind !== "KeyRevoked") continue;
    const id = keyId(act.values.key);
    const key = await reading.database.selectFrom("keys").selectAll().where("keyId", "=", id).executeTakeFirst();
    const label = key === undefined ? null : await keyLabel(reading, key);
    found.set(act, { label, questions: await signedSince(reading, id, act.values.since, sequence) });
  }
  return found;
}

/** Numbers of the acts that a key signed from a time on and before an act. */
async function signedSince({ database }: Reading, id: string, since: number, before: number): Promise<number[]> {
  const signed = database.selectFrom("acts").select("sequence").where("keyId", "=", id).where("time", ">=", since);
  const earlier = Number.isFinite(before) ? signed.where("sequence", "<", before) : signed;
  return (await earlier.orderBy("sequence").execute()).map(({ sequence }) => sequence);
}
