import { STANDING_CODES } from "../../domain/codelists/consortiumCodes.ts";
import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";

/** Who counts when a motion is voted on, as it stands now (docs/format.md, "Who may do what"). */
export interface Electorate {
  readonly entitled: ReadonlySet<number>;
  readonly founders: ReadonlySet<number>;
}

const [GOOD, LEFT] = [STANDING_CODES.code("good"), STANDING_CODES.code("left")];

export async function electorate({ database, founding }: Reading): Promise<Electorate> {
  const authorities = await database
    .selectFrom("organisations")
    .select(["number", "standing", "state"])
    .where("kind", "=", "authority")
    .execute();
  const entitled = authorities.filter(({ state, standing }) => state === "active" && standing === GOOD);
  const founders = authorities.filter(
    ({ number, standing }) => number <= founding.founders.length && standing !== LEFT,
  );
  const numbers = (rows: readonly { number: number }[]) => new Set(rows.map(({ number }) => number));
  return { entitled: numbers(entitled), founders: numbers(founders) };
}

/** How many votes carry the motion. */
export function votesNeeded({ concerned, twoThirds }: Row<"motions">, { entitled, founders }: Electorate): number {
  const beside = (numbers: ReadonlySet<number>) =>
    numbers.size - (concerned !== null && numbers.has(concerned) ? 1 : 0);
  const counted = Math.max(beside(entitled), beside(founders));
  if (twoThirds === 0) return Math.floor(counted / 2) + 1;
  return Math.max(Math.ceil((counted * 2) / 3), concerned === null ? 1 : 2);
}
