import { hexSchema } from "../../../domain/Hex.ts";
import { keyInWords } from "../../../domain/keyInWords.ts";
import { toRfc3339 } from "../../../domain/londonTime.ts";
import { Problem } from "../../../problems/Problem.ts";
import type { WorkPage } from "../WorkPage.ts";
import { entryOf } from "./entryOf.ts";

const DAYS_30 = 30 * 24 * 3600;

/** How a firm's request stands. Once it is entered, the firm reads the entry here and confirms it with its passkey. */
export const entryRequestPage: WorkPage = {
  isOpen: true,
  path: "/enter/:id",
  get: async (services, { params }) => {
    const asked = await services.requests.find(params["id"] ?? "");
    if (asked === undefined) {
      const detail =
        "There is no such request. It was deleted after 30 days, or an officer refused it. Ask again at /enter.";
      throw new Problem("not-recorded", detail);
    }
    const it = await entryOf(services, asked);
    const builtOn = it?.state === "pending" ? it.lastAct : undefined;
    const model = {
      title: asked.name,
      asked,
      until: toRfc3339(asked.begun + DAYS_30),
      words: keyInWords(hexSchema.parse(asked.signer)),
      it,
      hasOneKey: it?.keys.filter(({ usable }) => usable).length === 1,
      wish:
        builtOn && JSON.stringify({ kind: "OrganisationConfirmed", organisation: it?.number, builtOn, content: {} }),
    };
    return { template: "work/enter/request.njk", model };
  },
};
