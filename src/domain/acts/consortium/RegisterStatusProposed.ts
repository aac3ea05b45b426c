import { z } from "zod";
import { REGISTER_STATUSES } from "../../codelists/consortiumCodes.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { same } from "../contents/same.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { because, who } from "../words.ts";

const content = z.strictObject({
  /** The contract's name, for people. */
  register: line(60),
  status: REGISTER_STATUSES.schema(),
  reasons: prose(5_000),
  authority: authoritySchema,
});

export const RegisterStatusProposed = defineAct({
  kind: "RegisterStatusProposed",
  code: 0x0203,
  register: "Consortium",
  method: "proposeRegisterStatus",
  roles: ROLES.REPRESENTATIVE,
  fields: { target: "address", status: "uint8" },
  content,
  told: ({ status }) => ({ status: REGISTER_STATUSES.code(status) }),
  compare: ({ values }, { status }) =>
    same("/status", "the register's status", REGISTER_STATUSES.word(values.status), status),
  describe: ({ values, ...act }, content, names) =>
    `${who(act, names)} moves that the register ${content?.register ?? "at"} ${values.target} be ${REGISTER_STATUSES.text(values.status)}${onAuthority(content?.authority)}.${because(content?.reasons)}`,
});
