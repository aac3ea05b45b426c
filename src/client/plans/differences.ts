import { canonicalJson } from "../../domain/content/canonicalJson.ts";
import { columnOf, type PlanInTable } from "./readPlanTable.ts";

/** The columns in which a row says something else than a plan does. What a table has no column for is left aside. */
export function differences(row: PlanInTable, plan: Readonly<Record<string, unknown>>): string[] {
  const said: Readonly<Record<string, unknown>> = row;
  const members = new Set([...Object.keys(said), ...Object.keys(plan)]);
  return [...members].flatMap((member) => {
    const column = columnOf(member);
    return column === undefined || isSame(said[member], plan[member]) ? [] : [column];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return text(one) === text(other);
}

function text(value: unknown): string {
  return value === undefined ? "" : canonicalJson(value);
}
