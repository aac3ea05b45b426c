import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { keyLabelSchema } from "./organisationContent.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { because, moment, who } from "../words.ts";

const content = z.strictObject({
  key: z.strictObject({ label: keyLabelSchema }).exactOptional(),
  reasons: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const KeyRevoked = defineAct({
  kind: "KeyRevoked",
  code: 0x0106,
  register: "Directory",
  method: "revokeKey",
  roles: ROLES.ANY,
  fields: { key: "bytes", since: "uint40" },
  content,
  compare: () => [],
  describe: (act, content, names) => {
    const label = content?.key === undefined ? "a key" : `the key “${content.key.label}”`;
    const since = moment(act.values.since);
    return `${who(act, names)} revokes ${label} since ${since}${onAuthority(content?.authority)}. Acts that it signed from then on are questioned until another key affirms or disowns them.${because(content?.reasons)}`;
  },
});
