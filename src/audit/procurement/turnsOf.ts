import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";
import { answersOwed } from "./answersOwed.ts";
import type { TurnOf } from "./ProcurementView.ts";
import { soonestFirst, turnsIn } from "./turnsIn.ts";

/** All that one organisation has to do, whichever procurement it is in: the soonest first. What only takes time is left out. */
export async function turnsOf(reading: Reading, organisation: number): Promise<TurnOf[]> {
  const turns = await Promise.all(
    (await activeOf(reading, organisation)).map(async (procurement) => {
      const { id, ocid, title } = procurement;
      const agreements = await agreementsIn(reading, id);
      const all = [...(await turnsIn(reading, procurement, agreements)), ...(await answersOwed(reading, agreements))];
      return all
        .filter(({ by, kinds }) => by.number === organisation && kinds.length > 0)
        .map((turn) => ({ ...turn, procurement: { id, ocid, title } }));
    }),
  );
  return soonestFirst(turns.flat());
}

function activeOf({ database }: Reading, organisation: number): Promise<Row<"procurements">[]> {
  const its = database
    .selectFrom("procurementParties")
    .select("procurement")
    .where("organisation", "=", organisation)
    .where("state", "=", "active");
  return database.selectFrom("procurements").selectAll().where("id", "in", its).orderBy("sequence").execute();
}

function agreementsIn({ database }: Reading, procurement: string): Promise<Row<"agreements">[]> {
  return database
    .selectFrom("agreements")
    .selectAll()
    .where("procurement", "=", procurement)
    .orderBy("sequence")
    .execute();
}
