import { REGISTER_STATUSES } from "../../domain/codelists/consortiumCodes.ts";
import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { MotionView } from "./MotionView.ts";

/** All motions with the votes that count, the newest first. */
export async function listMotions(reading: Reading): Promise<MotionView[]> {
  const { database } = reading;
  const motions = await database.selectFrom("motions").selectAll().orderBy("sequence", "desc").execute();
  const votes = await database.selectFrom("votes").selectAll().orderBy("sequence").execute();
  const members = await database
    .selectFrom("organisations")
    .select("number")
    .where("kind", "=", "authority")
    .where("state", "=", "active")
    .execute();
  const lookups = new Lookups(reading).acts(...motions.map(({ id }) => id), ...votes.map(({ actHash }) => actHash));
  await lookups.organisations(...votes.map(({ authority }) => authority)).load();
  const needed = Math.floor(members.length / 2) + 1;
  return motions.map((motion) =>
    motionView(
      motion,
      votes.filter((vote) => vote.motion === motion.id),
      needed,
      lookups,
    ),
  );
}

function motionView(
  motion: Row<"motions">,
  votes: readonly Row<"votes">[],
  needed: number,
  lookups: Lookups,
): MotionView {
  const who = (choice: number) =>
    votes
      .filter((vote) => vote.choice === choice)
      .map(({ authority, sequence }) => lookups.organisation(authority, sequence));
  return {
    id: motion.id,
    kind: motion.kind === "AdmissionProposed" ? "admission" : "register-status",
    description: descriptionOf(motion),
    state: motion.state,
    for: who(1),
    against: who(2),
    needed,
    proposal: lookups.act(motion.id),
    votes: votes.map(({ actHash }) => lookups.act(actHash)),
    admitted: motion.admitted,
  };
}

function descriptionOf({ kind, name, identifier, target, status }: Row<"motions">): string {
  if (kind === "AdmissionProposed") return `Admit ${name ?? "an authority"}${identifier ? ` (${identifier})` : ""}`;
  return `Make the register at ${target ?? "?"} ${REGISTER_STATUSES.text(status ?? 0)}`;
}
