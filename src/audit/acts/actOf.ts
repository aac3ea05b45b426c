import type { Act } from "../../domain/acts/Act.ts";
import { parseAct } from "../../domain/acts/parseAct.ts";
import type { Row } from "../../projection/schema.ts";

/** The act as it was signed, put together again from its row. */
export function actOf(row: Row<"acts">): Act {
  const { kind, organisation, subject, builtOn, content, validUntil, actValues } = row;
  const values: unknown = JSON.parse(actValues);
  return parseAct({ kind, organisation, subject, builtOn, content, validUntil, values });
}
