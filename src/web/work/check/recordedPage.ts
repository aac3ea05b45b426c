import { Problem } from "../../../problems/Problem.ts";
import type { WorkPage } from "../WorkPage.ts";

/** What its signer has to keep. */
export const recordedPage: WorkPage = {
  path: "/work/recorded/:act",
  get: async ({ audit }, { params }) => {
    const act = await audit.act(params["act"] ?? "");
    if (act === undefined)
      throw new Problem(
        "not-recorded",
        "The act cannot be read yet, or there is none. Load this page again in a moment.",
      );
    const { entry } = act;
    return { template: "work/check/recorded.njk", model: { title: `Recorded as act ${entry.sequence}`, entry } };
  },
};
