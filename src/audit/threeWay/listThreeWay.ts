import type { Row } from "../../projection/schema.ts";
import type { PageRequest } from "../AuditReads.ts";
import { newestFirst } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { MoneyActs } from "./MoneyActs.ts";
import { threeWayOf } from "./readThreeWay.ts";
import type { ThreeWayTable } from "./ThreeWayTable.ts";

type Agreement = Row<"agreements">;

/** The tables of all agreements that were ever in force, newest first. A framework's money is that of its call-offs. */
export function listThreeWay(reading: Reading, page: PageRequest): Promise<Page<ThreeWayTable>> {
  const agreements = (before: number, limit: number) =>
    reading.database
      .selectFrom("agreements")
      .selectAll()
      .where("inForceSince", "is not", null)
      .where("isFramework", "=", 0)
      .where("sequence", "<", before)
      .orderBy("sequence", "desc")
      .limit(limit)
      .execute();
  return newestFirst(page, agreements, (shown) => tablesOf(reading, shown));
}

async function tablesOf(reading: Reading, agreements: readonly Agreement[]): Promise<ThreeWayTable[]> {
  const actsOf = new Map<string, Promise<MoneyActs>>();
  for (const { procurement } of agreements) {
    if (!actsOf.has(procurement)) actsOf.set(procurement, MoneyActs.read(reading, procurement));
  }
  const tables: ThreeWayTable[] = [];
  for (const agreement of agreements) {
    const acts = await actsOf.get(agreement.procurement);
    const table = acts && (await threeWayOf(reading, agreement, acts));
    if (table !== undefined) tables.push(table);
  }
  return tables;
}
