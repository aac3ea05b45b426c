import { REGISTER_STATUSES, STANDING_CODES } from "../../domain/codelists/consortiumCodes.ts";
import type { Row } from "../../projection/schema.ts";
import { type NextAct, nextActs } from "../acts/NextAct.ts";
import { keysTaken } from "../directory/keyViews.ts";
import { Lookups } from "../Lookups.ts";
import { moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { type Electorate, electorate, votesNeeded } from "./electorate.ts";
import type { MotionView } from "./MotionView.ts";

type Motion = Row<"motions">;

/** Time in which the living keys of an organisation can object to a recovery (docs/format.md). */
export const RECOVERY_WAITS = 14 * 86_400;

/** All motions with the votes that count, the newest first. */
export async function listMotions(reading: Reading): Promise<MotionView[]> {
  const { database } = reading;
  const motions = await database.selectFrom("motions").selectAll().orderBy("sequence", "desc").execute();
  const votes = await database.selectFrom("votes").selectAll().orderBy("sequence").execute();
  const lookups = new Lookups(reading).acts(...motions.map(({ id }) => id), ...votes.map(({ actHash }) => actHash));
  lookups.acts(...motions.map(({ objectedBy }) => objectedBy));
  lookups.organisations(...motions.map(({ concerned }) => concerned));
  await lookups.organisations(...votes.map(({ authority }) => authority)).load();
  const taken = await keysTaken(reading, ...motions.map(({ key }) => key));
  const shown = { lookups, who: await electorate(reading), taken, now: reading.now() };
  return motions.map((motion) =>
    motionView(
      motion,
      votes.filter((vote) => vote.motion === motion.id),
      shown,
    ),
  );
}

interface Shown {
  readonly lookups: Lookups;
  readonly who: Electorate;
  /** Keys of organisations, now or once. */
  readonly taken: ReadonlySet<string>;
  readonly now: number;
}

function motionView(motion: Motion, votes: readonly Row<"votes">[], shown: Shown): MotionView {
  const { lookups, who, now } = shown;
  const { id, concerned, sequence } = motion;
  const counted = motion.state === "open" ? votes.filter(({ authority }) => who.entitled.has(authority)) : votes;
  const voters = (choice: number) =>
    counted.filter((vote) => vote.choice === choice).map((vote) => lookups.organisation(vote.authority, vote.sequence));
  return {
    id,
    kind: kindOf(motion),
    description: descriptionOf(motion, lookups),
    state: motion.state === "open" && now > motion.closesOn ? "lapsed" : motion.state,
    majority: motion.twoThirds === 0 ? "moreThanHalf" : "twoThirds",
    closesOn: moment(motion.closesOn),
    concerned: concerned === null ? null : lookups.organisation(concerned, sequence),
    ...{ for: voters(1), against: voters(2) },
    needed: votesNeeded(motion, who),
    proposal: lookups.act(id),
    votes: votes.map(({ actHash }) => lookups.act(actHash)),
    objection: lookups.actOrNull(motion.objectedBy),
    inForceFrom: inForceFrom(motion),
    admitted: motion.admitted,
    failedBecause: motion.failedBecause,
    next: whatIsNext(motion, shown),
  };
}

function inForceFrom(motion: Motion): string | null {
  const { state, carriedAt } = motion;
  const recovers = kindOf(motion) === "recovery" && state === "carried" && carriedAt !== null;
  return recovers ? moment(carriedAt + RECOVERY_WAITS) : null;
}

function whatIsNext(motion: Motion, { lookups, taken, now }: Shown): NextAct[] {
  const { state, closesOn, objectedBy, key, concerned, sequence } = motion;
  const holds = {
    timely: now <= closesOn,
    recovery: kindOf(motion) === "recovery" && objectedBy === null,
    unused: key !== null && !taken.has(key),
  };
  const about = concerned === null ? [] : [lookups.organisation(concerned, sequence)];
  return nextActs("motion", { state, holds, parties: { authority: [], voter: [], concerned: about } });
}

const KINDS: Readonly<Record<Motion["kind"], MotionView["kind"]>> = {
  AdmissionProposed: "admission",
  EntryProposed: "entry",
  RegisterStatusProposed: "register-status",
  RegisterReplacementProposed: "register-replacement",
  StandingProposed: "standing",
  RecoveryProposed: "recovery",
};

function kindOf({ kind }: Motion): MotionView["kind"] {
  return KINDS[kind];
}

function descriptionOf(motion: Motion, lookups: Lookups): string {
  const { name, identifier, target, status, successor, standing, concerned, sequence } = motion;
  const named = `${name ?? "an organisation"}${identifier ? ` (${identifier})` : ""}`;
  const whom = concerned === null ? "an organisation" : lookups.organisation(concerned, sequence).name;
  switch (kindOf(motion)) {
    case "admission":
      return `Admit ${named}`;
    case "entry":
      return `Enter ${named}`;
    case "standing":
      return `Make ${whom} ${STANDING_CODES.text(standing ?? 0)}`;
    case "recovery":
      return `Give ${whom} a new administrator's key`;
    case "register-replacement":
      return `Replace the register at ${target ?? "?"} by the one at ${successor ?? "?"}`;
    case "register-status":
      return `Make the register at ${target ?? "?"} ${REGISTER_STATUSES.text(status ?? 0)}`;
  }
}
