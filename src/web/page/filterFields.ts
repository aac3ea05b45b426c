import type { AuditReads } from "../../audit/AuditReads.ts";
import type { OrganisationRow } from "../../audit/directory/OrganisationView.ts";
import type { ObjectName } from "../../domain/acts/procedures.ts";
import { stateNames, stateWords } from "../../domain/acts/stateNames.ts";
import { sentence } from "./pageFilters.ts";
import { withQuery } from "./withQuery.ts";

interface Choice {
  readonly value: string;
  readonly text: string;
}

interface FieldOf {
  readonly name: string;
  readonly label: string;
  readonly type: "select" | "text" | "date";
  readonly choices?: readonly Choice[];
  readonly hint?: string;
}

interface FilledField extends FieldOf {
  readonly value: string;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
}

export interface FilterForm {
  readonly action: string;
  readonly fields: readonly FilledField[];
  /** What else was asked and goes on being asked: the moment that a page is looked at. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** Where nothing is filtered. */
  readonly all: string;
  /** Whether anything is filtered now. */
  readonly isUsed: boolean;
}

/**
 * A form that filters a list, filled in with what was asked.
 * @param search the query as it was asked
 * @param keeps names of what else in the query is no filter, and is kept
 */
export function filterForm(
  action: string,
  search: string,
  fields: readonly FieldOf[],
  keeps: readonly string[] = [],
): FilterForm {
  const asked = new URLSearchParams(search);
  const filled = fields.map((field) => ({ ...field, value: asked.get(field.name) ?? "" }));
  const kept = keeps.map((name) => ({ name, value: asked.get(name) ?? "" })).filter(({ value }) => value !== "");
  const all = withQuery(
    action,
    kept.map(({ name, value }) => [name, value]),
  );
  return { action, fields: filled, kept, all, isUsed: filled.some(({ value }) => value !== "") };
}

export const textField: FieldOf = { name: "text", label: "Words", type: "text" };

export function select(name: string, label: string, choices: readonly Choice[]): FieldOf {
  return { name, label, type: "select", choices };
}

/** Choices that are words themselves: "Supplier" for "supplier". */
export function words(...values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, text: sentence(value) }));
}

/** The states of an object to choose from, in words. */
export function statesOf(object: ObjectName): FieldOf {
  const choices = stateNames(object).map((value) => ({ value, text: sentence(stateWords(object, value)) }));
  return select("state", "State", choices);
}

export async function authorityField(audit: AuditReads, name = "authority", label = "Authority"): Promise<FieldOf> {
  return select(name, label, await choicesOf(audit, "authority"));
}

export async function supplierField(audit: AuditReads): Promise<FieldOf> {
  return select("supplier", "Supplier", await choicesOf(audit, "supplier"));
}

/** Beyond so many a list to choose from helps nobody; the words of a search do. */
const MOST_CHOICES = 1_000;

async function choicesOf(audit: AuditReads, kind: "authority" | "supplier"): Promise<Choice[]> {
  const found: OrganisationRow[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await audit.listOrganisations({ kind }, { limit: 100, cursor });
    found.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined && found.length < MOST_CHOICES);
  return found
    .map(({ number, name }) => ({ value: String(number), text: name }))
    .sort((left, right) => left.text.localeCompare(right.text, "en-GB"));
}
