import { STANDING_CODES } from "../../domain/codelists/consortiumCodes.ts";
import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import { OrganisationKind } from "../views.ts";
import type { OrganisationRow } from "./OrganisationView.ts";

/** Organisations as lists show them, each told apart from others that bear or bore its name. */
export async function organisationRows(
  reading: Reading,
  rows: readonly Row<"organisations">[],
): Promise<OrganisationRow[]> {
  if (rows.length === 0) return [];
  const lookups = new Lookups(reading).organisations(...rows.map(({ enteredBy }) => enteredBy));
  await lookups.acts(...rows.map(({ lastAct }) => lastAct)).load();
  const signed = await reading.database
    .selectFrom("organisationActivity")
    .selectAll()
    .where(
      "number",
      "in",
      rows.map(({ number }) => number),
    )
    .execute();
  const counts = new Map(signed.map(({ number, actCount }) => [number, actCount]));
  const names = await namesOf(reading, rows);
  const bearers = await bearersOf(reading, names);
  return rows.map(({ number, kind, state, standing, name, identifier, enteredBy, sequence, lastAct }) => ({
    number,
    kind: OrganisationKind.parse(kind),
    state,
    standing: standingName(standing),
    name,
    identifier,
    formerNames: formerNames(names, number, name),
    sameNameAs: sameNameAs(names, bearers, number),
    enteredBy: enteredBy === null ? null : lookups.organisation(enteredBy, sequence),
    isFounder: number <= reading.founding.founders.length,
    acts: counts.get(number) ?? 0,
    lastActNumber: lookups.actOrNull(lastAct)?.sequence ?? null,
  }));
}

function standingName(standing: number): OrganisationRow["standing"] {
  if (standing === STANDING_CODES.code("suspended")) return "suspended";
  return standing === STANDING_CODES.code("left") ? "left" : "good";
}

type Name = Row<"organisationNames">;

/** Every name that these ever bore, in the order in which they took them. */
function namesOf({ database }: Reading, rows: readonly Row<"organisations">[]): Promise<Name[]> {
  const numbers = rows.map(({ number }) => number);
  return database
    .selectFrom("organisationNames")
    .selectAll()
    .where("number", "in", numbers)
    .orderBy("sequence")
    .execute();
}

function formerNames(names: readonly Name[], number: number, now: string): string[] {
  const its = names.filter((one) => one.number === number).map(({ name }) => name);
  return [...new Set(its)].filter((name) => name !== now);
}

function sameNameAs(names: readonly Name[], bearers: ReadonlyMap<string, number[]>, number: number): number[] {
  const keys = names.filter((one) => one.number === number).map(({ nameKey }) => nameKey);
  const others = keys.flatMap((key) => bearers.get(key) ?? []).filter((other) => other !== number);
  return [...new Set(others)].sort((left, right) => left - right);
}

/** Who bears or bore each of these names. */
async function bearersOf({ database }: Reading, names: readonly Name[]): Promise<Map<string, number[]>> {
  const keys = [...new Set(names.map(({ nameKey }) => nameKey))];
  const rows = await database
    .selectFrom("organisationNames")
    .select(["nameKey", "number"])
    .distinct()
    .where("nameKey", "in", keys)
    .orderBy("number")
    .execute();
  const byName = new Map<string, number[]>();
  for (const { nameKey, number } of rows) byName.set(nameKey, [...(byName.get(nameKey) ?? []), number]);
  return byName;
}
