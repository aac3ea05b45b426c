import { DISOWN_REASONS } from "../../codelists/statementReasons.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { reasonedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { chosenAct } from "../values/references.ts";
import { actInWords } from "../words.ts";
import { lastStatement } from "./lastStatement.ts";

export const ActDisowned = defineAct({
  kind: "ActDisowned",
  called: "Act disowned",
  what: "An organisation says that an earlier act under its name was not its will.",
  rule: "By a key that commits the organisation; replaces its last statement on the act.",
  envelope: { subject: "the organisation's own", builtOn: "its last statement on that act, else the act" },
  buildsOn: "ownStatement",
  code: 0x0a02,
  register: "StatementRegister",
  method: "disown",
  roles: ROLES.ADMINISTRATOR | ROLES.OFFICER | ROLES.SIGNATORY | ROLES.REPRESENTATIVE,
  gas: 120_000,
  restsOn: "nothing",
  speaksOfAct: true,
  values: { act: chosenAct("the act that it disowns"), reason: reasonFrom(DISOWN_REASONS) },
  content: reasonedSchema.extend({ authority: authoritySchema.exactOptional() }),
  inTheirWords: "/reasons",
  says: ({ values, builtOn }, _content, names) => ({
    says: `disowns ${actInWords(values.act, "an earlier act under its name", names)}`,
    also: [...lastStatement(values.act, builtOn, names), "It stays in the history, marked as disowned."].join(" "),
  }),
});
