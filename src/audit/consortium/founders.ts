import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { FounderView } from "./MotionView.ts";

/** Who founded the ledger, and which of them have signed the memorandum. */
export async function foundersOf(reading: Reading): Promise<FounderView[]> {
  const { database, founding } = reading;
  const numbers = founding.founders.map((_, index) => index + 1);
  const signed = await database
    .selectFrom("acts")
    .select(["organisation", "actHash"])
    .where("kind", "=", "FoundingSigned")
    .execute();
  const lookups = new Lookups(reading).organisations(...numbers).acts(...signed.map(({ actHash }) => actHash));
  await lookups.load();
  const signatures = new Map(signed.map(({ organisation, actHash }) => [organisation, lookups.act(actHash)]));
  return numbers.map((number) => ({
    organisation: lookups.organisation(number),
    signed: signatures.get(number) ?? null,
  }));
}
