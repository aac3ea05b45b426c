import { z } from "zod";
import { VOTE_CHOICES } from "../../codelists/consortiumCodes.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { replacedWords } from "../replacedWords.ts";
import { codeAt } from "../values/codes.ts";
import { motionId } from "../values/references.ts";
import { actInWords } from "../words.ts";

const content = z.strictObject({
  choice: VOTE_CHOICES.schema(),
  reasons: prose(5_000).exactOptional(),
  authority: authoritySchema,
});

export const VoteCast = defineAct({
  kind: "VoteCast",
  called: "Vote cast",
  what: "An authority votes. It has one vote, and may change it while the motion is open.",
  rule: "Votes on an open motion; the vote that makes the majority carries it out, with 2,000,000 gas left.",
  envelope: { builtOn: "its own last vote on the motion, else the motion" },
  buildsOn: "vote",
  code: 0x0204,
  register: "Consortium",
  method: "vote",
  keepsSequence: true,
  roles: ROLES.REPRESENTATIVE,
  /** Whatever it carries is carried out with 2,000,000 left (contracts/consortium/Motions.sol). */
  gas: 2_400_000,
  restsOn: "nothing",
  values: { motion: motionId, choice: codeAt("uint8", "/choice", "the choice", VOTE_CHOICES) },
  extras: { carried: "bool", number: "uint32" },
  extraWords: {
    carried: "Whether this vote carried the motion.",
    number: "Of the organisation entered, when this vote carried that; else 0.",
  },
  content,
  inTheirWords: "/reasons",
  says: ({ values, builtOn }, _content, names, { carried, number = 0 }) => ({
    says: `votes ${VOTE_CHOICES.text(values.choice)} ${actInWords(values.motion, "a motion", names)}`,
    also: sentences(
      builtOn === values.motion ? undefined : replacedWords(builtOn, names),
      carriedWords(carried, number),
    ),
  }),
});

function sentences(...said: (string | undefined)[]): string | undefined {
  const all = said.filter((one) => one !== undefined);
  return all.length === 0 ? undefined : all.join(" ");
}

function carriedWords(carried: boolean | undefined, number: number): string | undefined {
  if (carried !== true) return undefined;
  return `The motion is carried${number === 0 ? "" : `; the organisation entered has the number ${number}`}.`;
}
