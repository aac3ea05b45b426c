import { z } from "zod";
import { bytes32Schema } from "../../domain/Hex.ts";
import { draftAct } from "../../records/draftAct.ts";
import { DraftWish } from "../../records/DraftWish.ts";
import { problemAnswers } from "../api/problemAnswers.ts";
import type { Endpoint } from "../Endpoint.ts";
import { JSON_PROBLEMS, readJson } from "../readJson.ts";

const path = "/api/acts/draft";
/** A wish has a few short members. */
const MOST_BYTES = 16 * 1024;

const Draft = z
  .object({
    kind: z.string(),
    subject: z.string().optional(),
    agreement: z.string().optional(),
    builtOn: bytes32Schema
      .optional()
      .meta({ description: "what stood when the draft was begun: recorded over something newer, the act is refused" }),
    values: z.record(z.string(), z.unknown()),
    content: z.unknown(),
  })
  .meta({ id: "Draft" });

/** A content to begin with. */
export const draft: Endpoint = {
  method: "post",
  path,
  operation: {
    tags: ["Acts"],
    summary: "A draft of an act",
    description:
      "What the records say already, so that nobody types it again, and blanks (⟨…⟩) for what its author has to say. Optional members are left out. A draft with blanks cannot be recorded. Nothing is kept.",
    requestBody: { required: true, content: { "application/json": { schema: DraftWish } } },
    responses: {
      200: { description: "What to fill in", content: { "application/json": { schema: Draft } } },
      ...problemAnswers([...JSON_PROBLEMS, "not-recorded", "kind-not-in-this-ledger"]),
    },
  },
  handler: (services) => async (request, response) => {
    response.locals["route"] = path;
    const wish = DraftWish.parse(await readJson(request, services, MOST_BYTES));
    response.set("Cache-Control", "no-store").json(await draftAct(wish, services));
  },
};
