import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { contractAt } from "../values/references.ts";

const content = z.strictObject({
  /** The contract's name, for people. */
  register: line(60),
  reasons: prose(5_000),
  authority: authoritySchema,
});

export const RegisterReplacementProposed = defineAct({
  kind: "RegisterReplacementProposed",
  called: "Replacement of a register proposed",
  what: "An authority proposes that a register runs off and another takes its place in the same moment.",
  rule: "Opens a motion to run one register off and admit another in its place: two thirds.",
  envelope: { builtOn: "0" },
  buildsOn: "newMotion",
  code: 0x020a,
  register: "Consortium",
  method: "proposeRegisterReplacement",
  opens: true,
  roles: ROLES.REPRESENTATIVE,
  gas: 160_000,
  restsOn: "nothing",
  values: { target: contractAt("the register"), successor: contractAt("its successor") },
  content,
  inTheirWords: "/reasons",
  says: ({ values }, content) =>
    `moves that the register ${content?.register ?? "at"} ${values.target} be in run-off and that ${values.successor} take its place`,
});
