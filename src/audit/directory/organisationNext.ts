import { STANDING_CODES } from "../../domain/codelists/consortiumCodes.ts";
import type { Row } from "../../projection/schema.ts";
import { type NextAct, nextActs } from "../acts/NextAct.ts";
import { RECOVERY_WAITS } from "../consortium/listMotions.ts";
import type { Reading } from "../Reading.ts";
import { type Holder, keysTaken } from "./keyViews.ts";

type Organisation = Row<"organisations">;

/** What can happen to an organisation now, and by whom. */
export async function organisationNext(
  reading: Reading,
  organisation: Organisation,
  { ref, kind }: Holder,
): Promise<NextAct[]> {
  const { state, enteredBy, lastAct } = organisation;
  const isFounder = lastAct === ""; // entered by no act
  const holds = {
    ...{ founder: isFounder, notFounder: !isFounder, admits: false, entered: enteredBy !== null },
    claims: await claims(reading, organisation),
    claimed: enteredBy !== null && (await isClaimed(reading, organisation)),
    remains: await remains(reading, organisation),
    recovered: await isRecovered(reading, organisation),
  };
  const parties = { authority: [], itself: [ref] };
  return nextActs("organisation", { state, holds, parties, kinds: { itself: kind } });
}

/** Whether it claims an identifier that nobody has confirmed. */
async function claims({ database }: Reading, { number }: Organisation): Promise<boolean> {
  const open = database.selectFrom("identifierClaims").select("digest").where("number", "=", number);
  return (await open.where("confirmedBy", "is", null).executeTakeFirst()) !== undefined;
}

/** Whether another organisation claims the identifier under which this one was entered. */
async function isClaimed({ database }: Reading, { number, identifierDigest }: Organisation): Promise<boolean> {
  const open = database.selectFrom("identifierClaims").select("number").where("digest", "=", identifierDigest);
  return (await open.where("number", "!=", number).where("confirmedBy", "is", null).executeTakeFirst()) !== undefined;
}

/** Whether it is an authority that may leave: the last one in good standing stays. */
async function remains({ database }: Reading, { number, kind, standing }: Organisation): Promise<boolean> {
  if (kind !== "authority" || standing === STANDING_CODES.code("left")) return false;
  if (standing !== STANDING_CODES.code("good")) return true;
  const others = database.selectFrom("organisations").select("number").where("kind", "=", "authority");
  const good = others.where("state", "=", "active").where("standing", "=", STANDING_CODES.code("good"));
  return (await good.where("number", "!=", number).executeTakeFirst()) !== undefined;
}

/** Whether a carried recovery waits for nothing but the new key's signature. */
async function isRecovered(reading: Reading, { number }: Organisation): Promise<boolean> {
  const carried = await reading.database
    .selectFrom("motions")
    .select("key")
    .where("kind", "=", "RecoveryProposed")
    .where("concerned", "=", number)
    .where("state", "=", "carried")
    .where("carriedAt", "<=", reading.now() - RECOVERY_WAITS)
    .execute();
  const taken = await keysTaken(reading, ...carried.map(({ key }) => key));
  return carried.some(({ key }) => key !== null && !taken.has(key));
}
