import type { ContentOf } from "../domain/acts/Act.ts";
import type { Act } from "../domain/acts/Act.ts";
import { VOTE_CHOICES } from "../domain/codelists/consortiumCodes.ts";
import type { Hex } from "../domain/Hex.ts";
import { CONSORTIUM_SUBJECT } from "../domain/subjects.ts";
import { AUTHORITIES } from "./memorandum.ts";
import type { Player, Stage } from "./Stage.ts";

const CABINET = { post: "digitalDirector", reference: "Cabinet, item 7" } as const;
const MORE_THAN_HALF = Math.floor(AUTHORITIES.length / 2) + 1;

/**
 * What auditors and recorders write is believed, so more than half of the authorities enter them.
 * @returns the vote that carried it, which the newcomer's confirmation builds on
 */
export async function enterByVote(
  stage: Stage,
  by: Player,
  values: Act<"EntryProposed">["values"],
  content: Omit<ContentOf<"EntryProposed">, "authority">,
): Promise<Hex> {
  const place = { subject: CONSORTIUM_SUBJECT };
  const proposal = { ...content, authority: CABINET };
  const { hash: motion } = await stage.act("EntryProposed", by, "administrator", place, values, proposal);
  let carrying = motion;
  for (const voter of AUTHORITIES.slice(0, MORE_THAN_HALF)) {
    const ballot = { motion, choice: VOTE_CHOICES.code("for") };
    const on = { subject: CONSORTIUM_SUBJECT, builtOn: motion };
    const spoken = { choice: "for", authority: CABINET } as const;
    carrying = (await stage.act("VoteCast", voter, "administrator", on, ballot, spoken)).hash;
  }
  return carrying;
}
