import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { documentsSchema } from "../contents/documents.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { who } from "../words.ts";

const content = z.strictObject({
  name: line(),
  formerName: line().exactOptional(),
  reasons: prose(2_000).exactOptional(),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const OrganisationRenamed = defineAct({
  kind: "OrganisationRenamed",
  what: "An organisation takes another name, which is in the content.",
  envelope: { builtOn: "the last act on the organisation" },
  code: 0x0103,
  register: "Directory",
  method: "rename",
  roles: ROLES.ADMINISTRATOR,
  values: {},
  content,
  describe: (act, content, names) => {
    const before = content?.formerName ?? who(act, names);
    const after = content === undefined ? "a new name" : `the name ${content.name}`;
    return `${before} takes ${after}${onAuthority(content?.authority)}. Earlier acts keep the name under which they were signed.`;
  },
});
