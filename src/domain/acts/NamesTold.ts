import { z } from "zod";
import { addressSchema, bytes32Schema, type Hex, hexSchema } from "../Hex.ts";
import { actSchema } from "./actSchema.ts";
import type { Names } from "./Names.ts";

const named = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object(shape)).default([]);

/**
 * What an act's description needs to know of others, as data: whoever signs says the act in words by itself, with it.
 * Earlier acts come as they were signed, so that their hash can be taken again.
 */
export const NamesTold = z.object({
  organisations: named({ number: z.int(), name: z.string() }),
  acts: named({
    actHash: bytes32Schema,
    number: z.int(),
    act: actSchema,
    register: addressSchema.meta({ description: "the register that took it" }),
    says: z.string().optional().meta({ description: "what it does, in the service's words" }),
  }),
  subjects: named({ subject: bytes32Schema, name: z.string(), currency: z.string() }),
  agreements: named({
    agreement: bytes32Schema,
    name: z.string(),
    milestones: z.array(z.object({ number: z.int(), title: z.string() })),
  }),
  invoices: named({ invoice: bytes32Schema, number: z.string() }),
  keys: named({ key: hexSchema, label: z.string().nullable(), questions: z.array(z.int()) }),
});
export type NamesTold = z.infer<typeof NamesTold>;

/** The same, to be looked up. */
export function asNames(told: NamesTold): Names {
  const names = new Map(told.organisations.map(({ number, name }) => [number, name]));
  const subjects = by(told.subjects, ({ subject }) => subject);
  const acts = by(told.acts, ({ actHash }) => actHash);
  const agreements = by(told.agreements, ({ agreement }) => agreement);
  const invoices = by(told.invoices, ({ invoice }) => invoice);
  const keys = by(told.keys, ({ key }) => key);
  return {
    organisation: (number) => names.get(number),
    subject: (subject) => subjects.get(subject)?.name,
    currency: (subject) => subjects.get(subject)?.currency,
    act: (hash) => acts.get(hash),
    agreement: (id) => {
      const found = agreements.get(id);
      return found && { name: found.name, milestones: new Map(found.milestones.map((one) => [one.number, one.title])) };
    },
    invoice: (id) => invoices.get(id)?.number,
    key: (signer) => keys.get(signer),
  };
}

function by<Item>(items: readonly Item[], key: (item: Item) => Hex): Map<Hex, Item> {
  return new Map(items.map((item) => [key(item), item]));
}
