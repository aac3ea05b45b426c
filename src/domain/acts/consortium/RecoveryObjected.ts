import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { actInWords } from "../words.ts";

const content = z.strictObject({ reasons: prose(5_000).exactOptional(), authority: authoritySchema.exactOptional() });

export const RecoveryObjected = defineAct({
  kind: "RecoveryObjected",
  called: "Objection to a recovery",
  what: "A living key of the organisation objects to the motion to recover it, which then takes two thirds.",
  rule: "By any living key of the organisation, until the new key has come into force. A motion that was carried without two thirds is open again.",
  envelope: { builtOn: "the motion" },
  buildsOn: "recoveryMotion",
  code: 0x0209,
  register: "Consortium",
  method: "objectToRecovery",
  roles: ROLES.ANY,
  gas: 160_000,
  restsOn: "nothing",
  values: {},
  extras: { reopened: "bool" },
  extraWords: { reopened: "Whether the motion was carried already and is open again." },
  content,
  inTheirWords: "/reasons",
  says: (act, _content, names, { reopened }) => ({
    says: `objects to ${actInWords(act.builtOn, "the motion to recover it", names)}`,
    also: `The motion now needs two thirds of the authorities.${reopened === true ? " It is open again." : ""}`,
  }),
});
