import type { Reading } from "../Reading.ts";
import type { PageRequest } from "../views.ts";
import type { Money, OrganisationRef, Page } from "../views/common.ts";

type Value = string | number | boolean | null;

/** A list as a spreadsheet has it: what its columns are called, and what stands in them. */
export interface ExportedList {
  readonly header: readonly string[];
  page(reading: Reading, page: PageRequest): Promise<Page<readonly Value[]>>;
}

export type Columns<Item> = readonly (readonly [string, (item: Item) => Value])[];

export function exported<Item>(
  list: (reading: Reading, page: PageRequest) => Promise<Page<Item>>,
  columns: Columns<Item>,
): ExportedList {
  return {
    header: columns.map(([name]) => name),
    page: async (reading, page) => {
      const { items, next } = await list(reading, page);
      return { items: items.map((item) => columns.map(([, value]) => value(item))), next };
    },
  };
}

/** Amounts stand in minor units, as they were signed; a spreadsheet that divides by 100 loses nothing. */
export function moneyColumns<Item>(what: string, money: (item: Item) => Money | null) {
  return [
    [`${what}, net (minor units)`, (item: Item) => money(item)?.net ?? null],
    [`${what}, VAT (minor units)`, (item: Item) => money(item)?.vat ?? null],
    [`${what}, gross (minor units)`, (item: Item) => money(item)?.gross ?? null],
    ["Currency", (item: Item) => money(item)?.currency ?? null],
  ] as const;
}

export function namesOf(organisations: readonly OrganisationRef[]): string {
  return organisations.map(({ name }) => name).join("; ");
}
