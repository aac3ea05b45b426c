import { z } from "zod";
import { STANDING_CODES } from "../../domain/codelists/consortiumCodes.ts";
import { wholeNumber } from "../../http/api/parameters.ts";
import { timelineOf } from "../acts/timeline.ts";
import { definePage } from "../page/Page.ts";
import { stateTag } from "../page/tags.ts";
import { verificationNote } from "../verification/verification.ts";
import { shownKey } from "./shownKey.ts";

/** One organisation over time: its names, identifiers and keys, and what it did last. */
export const organisationPage = definePage({
  path: "/organisations/:number",
  template: "directory/organisation.njk",
  params: z.object({ number: wholeNumber(1) }),
  query: z.object({}),
  model: async ({ audit, verification }, { params }) => {
    const it = await audit.organisation(params.number);
    if (it === undefined) return undefined;
    const own = await audit.history(`organisation/${params.number}`);
    const sequences = (own?.entries ?? []).map(({ sequence }) => sequence);
    return {
      title: it.name,
      section: "/organisations",
      it,
      standing: STANDING_CODES.text(STANDING_CODES.code(it.standing)),
      state: stateTag("organisation", it.state),
      keys: it.keys.map(shownKey),
      months: timelineOf(it.latest),
      verified: verificationNote(verification.forSubject(it.subject), sequences),
      trail: [{ text: "Organisations", href: "/organisations" }],
    };
  },
});
