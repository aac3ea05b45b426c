import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";

const content = z.strictObject({ reasons: prose(5_000).exactOptional(), authority: authoritySchema });

export const AuthorityLeft = defineAct({
  kind: "AuthorityLeft",
  called: "Authority left",
  what: "An authority leaves the consortium: it has no vote and opens nothing, and finishes what it began.",
  rule: "The authority's own decision, at once.",
  envelope: { builtOn: "the last act on the authority" },
  buildsOn: "membership",
  code: 0x0206,
  register: "Consortium",
  method: "leaveConsortium",
  roles: ROLES.REPRESENTATIVE,
  gas: 150_000,
  restsOn: "nothing",
  values: {},
  content,
  inTheirWords: "/reasons",
  says: () => ({
    says: "leaves the consortium",
    also: "It no longer votes and opens nothing new. It finishes what it began.",
  }),
});
