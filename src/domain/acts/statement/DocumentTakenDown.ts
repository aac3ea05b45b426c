import { TAKE_DOWN_REASONS } from "../../codelists/statementReasons.ts";
import { bytes32Schema } from "../../Hex.ts";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { reasonedSchema } from "../contents/reasoned.ts";
import { line } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { actOnRecord } from "../values/references.ts";
import { actInWords } from "../words.ts";

export const DocumentTakenDown = defineAct({
  kind: "DocumentTakenDown",
  called: "Document taken down",
  what: "A document named by the content of an earlier act is no longer given out for the organisation's acts.",
  rule: "By a key that commits the organisation, or its recorder's.",
  envelope: { subject: "the organisation's own", builtOn: "its last take-down about that act, else the act" },
  buildsOn: "ownTakeDown",
  code: 0x0a03,
  register: "StatementRegister",
  method: "takeDown",
  roles: ROLES.ADMINISTRATOR | ROLES.OFFICER | ROLES.SIGNATORY | ROLES.REPRESENTATIVE | ROLES.RECORDER,
  gas: 120_000,
  restsOn: "nothing",
  speaksOfAct: true,
  bringsDocuments: false,
  values: { act: actOnRecord("the act that brought the document"), reason: reasonFrom(TAKE_DOWN_REASONS) },
  content: reasonedSchema.extend({
    sha256: bytes32Schema.meta({ hint: "The document that is no longer given out; its digest stays" }),
    title: line().exactOptional().meta({ hint: "Left out where the title itself says too much", names: true }),
    authority: authoritySchema.exactOptional(),
  }),
  inTheirWords: "/reasons",
  says: (act, content, names) => {
    const document = content?.title === undefined ? "a document" : `the document “${content.title}”`;
    return {
      says: `takes down ${document} of ${actInWords(act.values.act, "an earlier act of its own", names)}`,
      also: "No act of this organisation gives it out any more. Its digest remains.",
    };
  },
});
