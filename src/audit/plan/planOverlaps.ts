import { londonDayLater } from "../../domain/londonTime.ts";
import { marksOf } from "../../projection/plan/planLikeness.ts";
import type { Row } from "../../projection/schema.ts";
import { netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { dayOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { PlanOverlap } from "./PlanView.ts";

/** More than this are not counted and not listed: whoever sees twenty has seen enough. */
const MOST_OVERLAPS = 20;

/** A plan without a start may compete with any. */
const NOT_SET = 0;

/** How many plans of other authorities, open or turned into procurements, look alike, up to twenty. */
export async function countOverlaps(reading: Reading, plan: Row<"plans">): Promise<number> {
  return (await alike(reading, plan)).length;
}

/** Plans of other authorities, open or turned into procurements, that look alike and start within a year of this one, and what looks alike. */
export async function planOverlaps(reading: Reading, plan: Row<"plans">): Promise<PlanOverlap[]> {
  const ids = await alike(reading, plan);
  if (ids.length === 0) return [];
  const others = await reading.database
    .selectFrom("plans")
    .selectAll()
    .where("id", "in", ids)
    .orderBy("sequence", "desc")
    .execute();
  const lookups = await new Lookups(reading).organisations(...others.map(({ owner }) => owner)).load();
  return others.map((other) => ({
    id: other.id,
    reference: other.reference,
    owner: lookups.organisation(other.owner),
    title: other.title,
    value: netAmount(other.value, other.currency),
    startsOn: dayOrNull(other.startsOn),
    why: reasons(plan, other),
  }));
}

async function alike({ database }: Reading, plan: Row<"plans">): Promise<string[]> {
  const marks = marksOf(plan);
  if (plan.state === "dropped" || marks.length === 0) return [];
  let query = database
    .selectFrom("planMarks")
    .select("plan")
    .distinct()
    .where("mark", "in", marks)
    .where("active", "=", 1)
    .where("owner", "!=", plan.owner)
    .limit(MOST_OVERLAPS);
  const { startsOn } = plan;
  if (startsOn !== NOT_SET) {
    const [from, until] = [-1, 1].map((years) => londonDayLater(startsOn, { years }));
    query = query.where((eb) => eb.or([eb("startsOn", "=", NOT_SET), eb.between("startsOn", from ?? 0, until ?? 0)]));
  }
  const rows = await query.execute();
  return rows.map((row) => row.plan);
}

function reasons(plan: Row<"plans">, other: Row<"plans">): string[] {
  const theirs = new Set(marksOf(other));
  const shared = marksOf(plan).filter((mark) => theirs.has(mark));
  const words = new Set(shared.filter((mark) => mark.startsWith("words ")).flatMap((mark) => mark.split(" ").slice(1)));
  const classes = shared.filter((mark) => mark.startsWith("cpv ")).map((mark) => `CPV class ${mark.slice(4)}`);
  const both = words.size === 0 ? [] : [`the words ${[...words].join(", ")}`];
  const isSet = plan.startsOn !== NOT_SET && other.startsOn !== NOT_SET;
  return [...classes, ...both, isSet ? "starts within a year of each other" : "one of them has no start set yet"];
}
