import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { chosenAct } from "../values/references.ts";
import { actInWords } from "../words.ts";
import { lastStatement } from "./lastStatement.ts";

const content = z.strictObject({
  reasons: prose(5_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const ActAffirmed = defineAct({
  kind: "ActAffirmed",
  called: "Act affirmed",
  what: "An organisation stands by an earlier act of its own.",
  rule: "By a key that commits the organisation; replaces its last statement on the act.",
  envelope: { subject: "the organisation's own", builtOn: "its last statement on that act, else the act" },
  buildsOn: "ownStatement",
  code: 0x0a01,
  register: "StatementRegister",
  method: "affirm",
  roles: ROLES.ADMINISTRATOR | ROLES.OFFICER | ROLES.SIGNATORY | ROLES.REPRESENTATIVE,
  gas: 120_000,
  restsOn: "nothing",
  speaksOfAct: true,
  values: { act: chosenAct("the act that it affirms") },
  content,
  inTheirWords: "/reasons",
  says: ({ values, builtOn }, _content, names) => ({
    says: `stands by ${actInWords(values.act, "an earlier act of its own", names)}`,
    also: lastStatement(values.act, builtOn, names)[0],
  }),
});
