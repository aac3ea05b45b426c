import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { defineAct } from "../defineAct.ts";
import { WINNERS } from "./WINNERS.ts";

export const AwardDecided = defineAct({
  kind: "AwardDecided",
  code: 0x0505,
  register: "TenderRegister",
  method: "decideAward",
  roles: ROLES.OFFICER,
  fields: { number: "uint16", winners: WINNERS },
  content: z.unknown(),
  compare: () => [],
  describe: (act, _content, names) => `${names.organisation(act.organisation) ?? act.organisation}: Award decided.`,
});
