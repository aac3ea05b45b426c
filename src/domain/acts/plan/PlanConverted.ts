import { z } from "zod";
import { bytes32Schema } from "../../Hex.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { idAt } from "../values/references.ts";
import { titled } from "../words.ts";

const content = z.strictObject({
  procurement: z.strictObject({ id: bytes32Schema, reference: line(64), title: line().meta({ names: true }) }),
  note: prose(2_000).exactOptional(),
  authority: authoritySchema,
});

export const PlanConverted = defineAct({
  kind: "PlanConverted",
  called: "Plan turned into a procurement",
  what: "The plan has become a procurement.",
  rule: "By the owner, into a procurement that it leads. Final.",
  envelope: { builtOn: "the owner's last act on the plan" },
  buildsOn: "plan",
  code: 0x0306,
  register: "PlanRegister",
  method: "convert",
  roles: ROLES.OFFICER,
  gas: 110_000,
  restsOn: "subject",
  values: { procurement: idAt("/procurement/id", "the procurement", { is: "subject" }) },
  content,
  says: (act, content, names) => {
    const procurement = titled(content?.procurement, act.values.procurement, "that it opened", names);
    return `turns the plan ${titled(undefined, act.subject, "that it published", names)} into the procurement ${procurement}`;
  },
});
