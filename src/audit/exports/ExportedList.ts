import { fromRfc3339, londonWords } from "../../domain/londonTime.ts";
import type { PageRequest } from "../AuditReads.ts";
import type { Reading } from "../Reading.ts";
import type { Money, OrganisationRef, Page } from "../views.ts";

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

/** A moment for programs, in UTC, and for people: "2 April 2026, midday BST". */
export function timeColumns<Item>(what: string, time: (item: Item) => string | null) {
  return [
    [`${what} (UTC)`, time],
    [`${what}, in London`, (item: Item) => londonOrNull(time(item))],
  ] as const;
}

function londonOrNull(rfc3339: string | null): string | null {
  return rfc3339 === null ? null : londonWords(fromRfc3339(rfc3339));
}

export function namesOf(organisations: readonly OrganisationRef[]): string {
  return organisations.map(({ name }) => name).join("; ");
}
