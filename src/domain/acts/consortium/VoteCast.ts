import { z } from "zod";
import { VOTE_CHOICES } from "../../codelists/consortiumCodes.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { same } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { actWords, because, who } from "../words.ts";

const content = z.strictObject({
  choice: VOTE_CHOICES.schema(),
  reasons: prose(5_000).exactOptional(),
  authority: authoritySchema,
});

export const VoteCast = defineAct({
  kind: "VoteCast",
  code: 0x0204,
  register: "Consortium",
  method: "vote",
  roles: ROLES.REPRESENTATIVE,
  fields: { motion: "bytes32", choice: "uint8" },
  extras: { carried: "bool", number: "uint32" },
  content,
  told: ({ choice }) => ({ choice: VOTE_CHOICES.code(choice) }),
  compare: ({ values }, { choice }) => same("/choice", "the choice", VOTE_CHOICES.word(values.choice), choice),
  describe: ({ values, ...act }, content, names, { carried, number = 0 }) =>
    `${who(act, names)} votes ${VOTE_CHOICES.text(values.choice)} ${actWords(values.motion, "a motion", names)}${onAuthority(content?.authority)}.${carriedWords(carried, number)}${because(content?.reasons)}`,
});

function carriedWords(carried: boolean | undefined, number: number): string {
  if (carried !== true) return "";
  return ` The motion is carried${number === 0 ? "" : `; the authority admitted has the number ${number}`}.`;
}
