import { keyId } from "../../domain/keySlot.ts";
import type { OrganisationFilter, PageRequest } from "../AuditReads.ts";
import { limitOf, numberAfter, pageOf } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { alsoHas, rarestFirst } from "../wordFilter.ts";
import { organisationRows } from "./organisationRows.ts";
import type { OrganisationRow } from "./OrganisationView.ts";

/** Organisations in the order in which they were entered; found by any name that they ever bore. */
export async function listOrganisations(
  reading: Reading,
  filter: OrganisationFilter,
  page: PageRequest,
): Promise<Page<OrganisationRow>> {
  const limit = limitOf(page);
  const after = numberAfter(page) ?? -1;
  const words = filter.text === undefined ? [] : await rarestFirst(reading, "organisations", filter.text);
  if (words === undefined) return { items: [], next: null };
  let base = reading.database.selectFrom("organisations as p").selectAll("p");
  if (filter.kind !== undefined) base = base.where("p.kind", "=", filter.kind);
  if (filter.signer !== undefined) {
    const owner = reading.database.selectFrom("keys").select("organisation").where("keyId", "=", keyId(filter.signer));
    base = base.where("p.number", "in", owner);
  }
  const [first, ...others] = words;
  const query =
    first === undefined
      ? base.where("p.number", ">", after).orderBy("p.number")
      : base
          .innerJoin("words as w", "w.position", "p.number")
          .where("w.list", "=", "organisations")
          .where("w.word", "=", first)
          .where("w.position", ">", after)
          .where(alsoHas(others))
          .orderBy("w.position");
  const rows = await query.limit(limit + 1).execute();
  return pageOf(
    rows,
    limit,
    (row) => [row.number],
    (shown) => organisationRows(reading, shown),
  );
}
