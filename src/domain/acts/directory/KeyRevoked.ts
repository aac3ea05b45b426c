import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { chosenMoment } from "../values/days.ts";
import { keyOf } from "../values/references.ts";
import { moment } from "../words.ts";
import { keyLabelSchema } from "./organisationContent.ts";

const content = z.strictObject({
  key: z.strictObject({ label: keyLabelSchema }).exactOptional(),
  reasons: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const KeyRevoked = defineAct({
  kind: "KeyRevoked",
  what: "A key is revoked since a time, which a later act may only move earlier.",
  envelope: { builtOn: "the key's id, so that nothing can make a revocation stale" },
  code: 0x0106,
  register: "Directory",
  method: "revokeKey",
  keepsSequence: true,
  roleByRegister: true,
  roles: ROLES.ANY,
  gas: 140_000,
  restsOn: "nothing",
  values: {
    key: keyOf("the key that is revoked"),
    since: chosenMoment("the time since which the key is not to be trusted"),
  },
  content,
  inTheirWords: "/reasons",
  says: (act, content) => {
    const label = content?.key === undefined ? "a key" : `the key “${content.key.label}”`;
    const since = moment(act.values.since);
    return {
      says: `revokes ${label} since ${since}`,
      also: "Acts that it signed from then on are questioned until another key affirms or disowns them.",
    };
  },
});
