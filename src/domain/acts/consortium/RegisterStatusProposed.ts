import { z } from "zod";
import { REGISTER_STATUSES } from "../../codelists/consortiumCodes.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { codeAt } from "../values/codes.ts";
import { contractAt } from "../values/references.ts";

const content = z.strictObject({
  register: line(60).meta({ hint: "The contract's name, for people" }),
  status: REGISTER_STATUSES.schema(),
  reasons: prose(5_000),
  authority: authoritySchema,
});

export const RegisterStatusProposed = defineAct({
  kind: "RegisterStatusProposed",
  called: "Register's status proposed",
  what: "An authority proposes another status for a register. The motion's id is the hash of this act.",
  rule: "Opens a motion to admit, run off or stop a register: two thirds.",
  envelope: { builtOn: "0" },
  buildsOn: "newMotion",
  code: 0x0203,
  register: "Consortium",
  method: "proposeRegisterStatus",
  opens: true,
  roles: ROLES.REPRESENTATIVE,
  gas: 130_000,
  restsOn: "nothing",
  values: {
    target: contractAt("the register"),
    status: codeAt("uint8", "/status", "the register's status", REGISTER_STATUSES),
  },
  content,
  inTheirWords: "/reasons",
  says: ({ values }, content) =>
    `moves that the register ${content?.register ?? "at"} ${values.target} be ${REGISTER_STATUSES.text(values.status)}`,
});
