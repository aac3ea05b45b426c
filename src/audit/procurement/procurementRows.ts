import { LEGAL_GROUNDS } from "../../domain/codelists/legalGrounds.ts";
import { numberList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { sumOf } from "../../projection/sums.ts";
import { netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { moment, momentOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { ProcurementRow } from "./ProcurementView.ts";

type Procurement = Row<"procurements">;

/** Procurements as lists show them. */
export async function procurementRows(
  reading: Reading,
  procurements: readonly Procurement[],
): Promise<ProcurementRow[]> {
  if (procurements.length === 0) return [];
  const lookups = new Lookups(reading);
  for (const { lead, members, suppliers, opening } of procurements) {
    lookups.acts(opening).organisations(lead, ...numberList(members), ...numberList(suppliers));
  }
  await lookups.load();
  const activity = await reading.database
    .selectFrom("procurementActivity")
    .selectAll()
    .where(
      "id",
      "in",
      procurements.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(activity.map((row) => [row.id, row]));
  return procurements.map((procurement) => procurementRow(procurement, byId.get(procurement.id), lookups));
}

function procurementRow(
  procurement: Procurement,
  activity: Row<"procurementActivity"> | undefined,
  lookups: Lookups,
): ProcurementRow {
  const { id, ocid, reference, title, summary, sequence, openedAt } = procurement;
  return {
    ...{ id, ocid, reference, title, summary },
    lead: lookups.organisation(procurement.lead, sequence),
    members: numberList(procurement.members).map((number) => lookups.organisation(number, sequence)),
    suppliers: numberList(procurement.suppliers).map((number) => lookups.organisation(number)),
    state: procurement.state,
    stage: procurement.stage,
    ground: LEGAL_GROUNDS.text(procurement.ground),
    budget: netAmount(sumOf(procurement.budget), procurement.currency),
    enquiryDeadline: momentOrNull(procurement.enquiryDeadline),
    deadline: momentOrNull(procurement.deadline),
    openedAt: moment(openedAt),
    opening: lookups.act(procurement.opening),
    openingVersion: procurement.openingVersion,
    lastActAt: moment(activity?.lastAt ?? openedAt),
    acts: activity?.actCount ?? 1,
  };
}
