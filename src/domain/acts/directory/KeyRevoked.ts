import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { chosenMoment } from "../values/days.ts";
import { ownKey } from "../values/references.ts";
import { listed, moment } from "../words.ts";
import { keyWords } from "./keyWords.ts";
import { keyLabelSchema } from "./organisationContent.ts";

const content = z.strictObject({
  key: z.strictObject({ label: keyLabelSchema }).exactOptional(),
  reasons: prose(2_000).exactOptional(),
  authority: authoritySchema.exactOptional(),
});

export const KeyRevoked = defineAct({
  kind: "KeyRevoked",
  called: "Key revoked",
  what: "A key is revoked since a time, which a later act may only move earlier.",
  rule: "By an administrator of the key's organisation, or by the key itself, whatever its roles.",
  envelope: { builtOn: "the key's id, so that nothing can make a revocation stale" },
  buildsOn: "key",
  code: 0x0106,
  register: "Directory",
  method: "revokeKey",
  keepsSequence: true,
  roleByRegister: true,
  roles: ROLES.ANY,
  gas: 140_000,
  restsOn: "nothing",
  values: {
    key: ownKey("the key that is revoked"),
    since: chosenMoment("the time since which the key is not to be trusted"),
  },
  content,
  inTheirWords: "/reasons",
  says: ({ values }, content, names) => ({
    says: `revokes ${keyWords("its own key", values.key, content?.key?.label, names)} since ${moment(values.since)}`,
    also: questionedWords(names.key?.(values.key)?.questions),
  }),
});

const MOST_LISTED = 5;

/** @param acts numbers of the acts that it puts in question, as far as they are recorded */
function questionedWords(acts: readonly number[] | undefined): string {
  const until = "are questioned until another key of the organisation affirms or disowns them.";
  if (acts === undefined) return `Acts that it signed from then on ${until}`;
  if (acts.length === 0) return "It has signed nothing from then on, so no act is questioned.";
  const shown = acts.length > MOST_LISTED ? [...acts.slice(0, MOST_LISTED), `${acts.length - MOST_LISTED} more`] : acts;
  if (acts.length === 1)
    return `Act ${acts[0]}, which it signed from then on, is questioned until another key of the organisation affirms or disowns it.`;
  return `The ${acts.length} acts that it signed from then on (${listed(shown.map(String))}) ${until}`;
}
