import { z } from "zod";
import { stateNames, stateWords } from "../domain/acts/stateNames.ts";
import { bytes32Schema, type Hex } from "../domain/Hex.ts";
import { NotClear } from "./NotClear.ts";
import type { Reads } from "./Reads.ts";

const Row = z.looseObject({
  id: bytes32Schema,
  state: z.enum(stateNames("agreement")),
  supplier: z.looseObject({ name: z.string() }),
});

/**
 * The id of an agreement that is called by its buyer's reference, or by its id. An offer that was declined or
 * withdrawn does not stand in the way of the next one under the same reference.
 * @throws NotClear if there is none, or more than one
 */
export async function agreementNamed(reads: Reads, name: string): Promise<Hex> {
  const id = bytes32Schema.safeParse(name);
  if (id.success) return id.data;
  const found = [];
  for await (const row of reads.list("agreements", { reference: name }, Row)) found.push(row);
  const standing = found.filter(({ state }) => state !== "declined" && state !== "withdrawn");
  const [only, another] = standing.length === 0 ? found : standing;
  if (only === undefined) throw new NotClear(`There is no agreement "${name}". Look it up in the list of agreements.`);
  if (another === undefined) return only.id;
  const listed = (standing.length === 0 ? found : standing).map(
    (one) => `${one.id} (with ${one.supplier.name}, ${stateWords("agreement", one.state)})`,
  );
  throw new NotClear(`Several agreements are called "${name}". Say which by its id: ${listed.join(", ")}.`);
}
