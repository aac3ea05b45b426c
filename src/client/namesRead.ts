import { z } from "zod";
import { stateNames } from "../domain/acts/stateNames.ts";
import type { NamedAgreement, NamedOrganisation, NameSource } from "../domain/entry/NameBook.ts";
import { bytes32Schema } from "../domain/Hex.ts";
import type { Reads } from "./Reads.ts";

const Organisation = z.looseObject({ number: z.int(), name: z.string(), identifier: z.string().nullable() });
const Agreement = z.looseObject({
  id: bytes32Schema,
  reference: z.string().nullable(),
  title: z.string(),
  state: z.enum(stateNames("agreement")),
  buyer: Organisation,
  supplier: Organisation,
  offer: z.looseObject({ sequence: z.int() }),
});
const Hits = z.array(z.looseObject({ kind: z.string(), id: z.string() }));

/** More than a person would tell apart. */
const MOST = 100;

/** Names as a service knows them. Whoever signs sees in words what came of it. */
export function namesRead(reads: Reads): NameSource {
  return {
    async organisation(name) {
      const path = `organisations/${/^\d+$/.test(name) ? name : `by-identifier/${encodeURIComponent(name)}`}`;
      return (await reads.has(path)) ? reads.get(path, Organisation) : undefined;
    },
    organisations: (text) => some<NamedOrganisation>(reads.list("organisations", { text }, Organisation)),
    agreements: (called) => some<NamedAgreement>(reads.list("agreements", called, Agreement)),
    async actNumbered(sequence) {
      const found = await reads.get("search", Hits, { q: `act ${sequence}` });
      return bytes32Schema.safeParse(found.find(({ kind }) => kind === "act")?.id).data;
    },
  };
}

async function some<Item>(items: AsyncGenerator<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) if (found.push(item) === MOST) break;
  return found;
}
