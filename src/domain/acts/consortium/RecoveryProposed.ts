import { z } from "zod";
import { SCHEME_CODES } from "../../codelists/consortiumCodes.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { partySchema } from "../contents/parties.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { keyWords } from "../directory/keyWords.ts";
import { keyLabelSchema } from "../directory/organisationContent.ts";
import { organisationAt } from "../values/numbers.ts";
import { newKey } from "../values/references.ts";
import { organisationName } from "../words.ts";

const content = z.strictObject({
  concerned: partySchema,
  key: z.strictObject({ label: keyLabelSchema }),
  /** How the authority made sure that whoever holds the new key speaks for the organisation. */
  checks: prose(2_000),
  reasons: prose(5_000),
  authority: authoritySchema,
});

export const RecoveryProposed = defineAct({
  kind: "RecoveryProposed",
  called: "Recovery proposed",
  what: "An authority proposes a new administrator's key for an organisation that lost its own; the key signs too.",
  rule: "Opens a motion to give an organisation that lost its keys a new administrator: more than half of the others; once a living key of the organisation has objected, two thirds, and two votes at least.",
  envelope: { builtOn: "0" },
  buildsOn: "newMotion",
  code: 0x0208,
  register: "Consortium",
  method: "proposeRecovery",
  opens: true,
  roles: ROLES.REPRESENTATIVE,
  gas: 220_000,
  restsOn: "nothing",
  values: { concerned: organisationAt("/concerned/organisation", "the organisation concerned"), ...newKey },
  extras: { proof: "bytes" },
  extraWords: { proof: "The new key's own signature over the same act." },
  takesProof: true,
  content,
  inTheirWords: "/reasons",
  says: ({ values }, content, names) => {
    const label = keyWords("the new key", values.key, content?.key.label, names);
    return {
      says: `moves to give ${organisationName(values.concerned, names)}, which has lost its keys, ${label}, ${SCHEME_CODES.text(values.scheme)}, as administrator`,
      also: "The new key has signed too. It can come into force 14 days after the motion is carried. Until then any key of the organisation may object.",
    };
  },
});
