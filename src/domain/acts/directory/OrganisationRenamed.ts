import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { documentsSchema } from "../contents/documents.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";

const content = z.strictObject({
  name: line().meta({ names: true }),
  formerName: line().exactOptional().meta({ label: "former name" }),
  reasons: prose(2_000).exactOptional(),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const OrganisationRenamed = defineAct({
  kind: "OrganisationRenamed",
  called: "Organisation renamed",
  what: "An organisation takes another name, which is in the content.",
  rule: "By an administrator of the organisation itself.",
  envelope: { builtOn: "the last act on the organisation" },
  buildsOn: "ownRecord",
  code: 0x0103,
  register: "Directory",
  method: "rename",
  roles: ROLES.ADMINISTRATOR,
  gas: 120_000,
  restsOn: "nothing",
  values: {},
  content,
  says: (_act, content) => {
    const after = content === undefined ? "a new name" : `the name ${content.name}`;
    const also = "Earlier acts keep the name under which they were signed.";
    return { who: content?.formerName, says: `takes ${after}`, also };
  },
});
