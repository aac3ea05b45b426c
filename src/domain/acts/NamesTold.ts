import { z } from "zod";
import { bytes32Schema } from "../Hex.ts";
import type { Names } from "./Names.ts";

/** The names that an act's description needs, as data: whoever signs says the act in words by itself, with them. */
export const NamesTold = z.object({
  organisations: z.array(z.object({ number: z.int(), name: z.string() })),
  acts: z.array(z.object({ actHash: bytes32Schema, number: z.int() })),
  subject: z.object({ name: z.string(), currency: z.string() }).nullable(),
});
export type NamesTold = z.infer<typeof NamesTold>;

/** The same, to be looked up. */
export function asNames({ organisations, acts, subject }: NamesTold): Names {
  const names = new Map(organisations.map(({ number, name }) => [number, name]));
  const numbers = new Map(acts.map(({ actHash, number }) => [actHash, number]));
  return {
    organisation: (number) => names.get(number),
    actNumber: (actHash) => numbers.get(actHash),
    subject: () => subject?.name,
    currency: () => subject?.currency,
  };
}
