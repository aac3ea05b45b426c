import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import { OrganisationKind } from "../views/common.ts";
import { OrganisationState, type OrganisationRow } from "../views/OrganisationView.ts";

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
  const bearers = await bearersOf(
    reading,
    rows.map(({ nameKey }) => nameKey),
  );
  return rows.map(({ number, kind, state, name, nameKey, identifier, enteredBy, sequence, lastAct }) => ({
    number,
    kind: OrganisationKind.parse(kind),
    state: OrganisationState.parse(state),
    name,
    identifier,
    sameNameAs: (bearers.get(nameKey) ?? []).filter((other) => other !== number),
    enteredBy: enteredBy === null ? null : lookups.organisation(enteredBy, sequence),
    acts: counts.get(number) ?? 0,
    lastActNumber: lookups.actOrNull(lastAct)?.sequence ?? null,
  }));
}

async function bearersOf({ database }: Reading, nameKeys: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await database
    .selectFrom("organisationNames")
    .select(["nameKey", "number"])
    .distinct()
    .where("nameKey", "in", nameKeys)
    .orderBy("number")
    .execute();
  const byName = new Map<string, number[]>();
  for (const { nameKey, number } of rows) byName.set(nameKey, [...(byName.get(nameKey) ?? []), number]);
  return byName;
}
