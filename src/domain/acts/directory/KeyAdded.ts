import { z } from "zod";
import { SCHEME_CODES } from "../../codelists/consortiumCodes.ts";
import { ROLES, rolesInWords } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { chosenDay } from "../values/days.ts";
import { newKey, rolesOfKey } from "../values/references.ts";
import { day } from "../words.ts";
import { keyWords } from "./keyWords.ts";
import { keyLabelSchema } from "./organisationContent.ts";

const content = z.strictObject({
  key: z.strictObject({ label: keyLabelSchema }),
  reasons: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const KeyAdded = defineAct({
  kind: "KeyAdded",
  called: "Key added",
  what: "An organisation gets another key, which signs the same act.",
  rule: "By an administrator of the organisation, and by the new key.",
  envelope: { builtOn: "the new key's id, so that keys come in any order" },
  buildsOn: "newKey",
  code: 0x0105,
  register: "Directory",
  method: "addKey",
  keepsSequence: true,
  roles: ROLES.ADMINISTRATOR,
  gas: 210_000,
  restsOn: "nothing",
  values: {
    ...newKey,
    roles: rolesOfKey,
    keyValidFrom: chosenDay("the day from which the key is valid"),
    keyValidUntil: chosenDay("the day until which the key is valid"),
  },
  extras: { proof: "bytes" },
  extraWords: { proof: "The new key's own signature over the same act." },
  takesProof: true,
  content,
  says: ({ values }, content, names) => {
    const label = keyWords("the key", values.key, content?.key.label, names);
    const until = `from ${day(values.keyValidFrom)} until ${day(values.keyValidUntil)}`;
    return {
      says: `adds ${label}, ${SCHEME_CODES.text(values.scheme)}, which has signed too`,
      also: `It may act as ${rolesInWords(values.roles)}, ${until}.`,
    };
  },
});
