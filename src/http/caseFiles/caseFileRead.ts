import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { PointerUnknown } from "../../audit/caseFile/CaseFileWish.ts";
import { Problem } from "../../problems/Problem.ts";
import { requestInvalid } from "../../problems/requestInvalid.ts";
import { flag, name } from "../api/parameters.ts";
import { readProblemAnswers } from "../api/problemAnswers.ts";
import { queryOf } from "../api/queryOf.ts";
import type { Endpoint } from "../Endpoint.ts";
import { sendRead } from "../sendRead.ts";
import type { Services } from "../services.ts";

const path = "/api/procurements/:id/case-file";
const params = z.object({ id: name.meta({ description: "id (0x…) or OCID of the procurement" }) });
const pointer = z.string().min(1).max(1000);
const pointers = z.union([pointer.transform((one) => [one]), z.array(pointer).min(1).max(100)]);
const query = z
  .strictObject({
    show: pointers
      .optional()
      .meta({ description: "a JSON pointer into contents; may be given again: nothing else is shown" }),
    hide: pointers
      .optional()
      .meta({ description: "a JSON pointer into contents; may be given again: all else is shown" }),
    documents: flag.optional().meta({ description: "with the documents, not their digests alone" }),
  })
  .refine(({ show, hide }) => show === undefined || hide === undefined, {
    error: "show some places or hide some, not both",
    path: ["hide"],
  });

/** One file that proves a procurement's history offline. Its bytes are canonical, so nothing here writes it again. */
export const caseFileRead: Endpoint = {
  method: "get",
  path,
  operation: {
    tags: ["Procurements"],
    summary: "The case file of a procurement: one file that proves its whole history, checked anywhere",
    description:
      "Canonical JSON (RFC 8785), as docs/case-file.md describes it. Check it with `counterfoil verify FILE`.",
    requestParams: { path: params, query: z.strictObject(query.shape) },
    responses: {
      200: {
        description: "The case file",
        content: { "application/json": { schema: { type: "object", properties: { format: { type: "string" } } } } },
      },
      304: { description: "Nothing has changed since the ETag in If-None-Match" },
      ...readProblemAnswers(["request-invalid", "not-recorded"]),
    },
  },
  handler: (services) => handler(services),
};

function handler(services: Services): RequestHandler {
  return async (request, response) => {
    response.locals["route"] = path;
    const { keep } = services.memory.begin();
    const text = await made(services, request);
    response.setHeader("Content-Disposition", 'attachment; filename="case-file.json"');
    await sendRead(request, response, { contentType: "application/json; charset=utf-8", text, keep });
  };
}

async function made(services: Services, request: Request): Promise<string> {
  const { id } = params.parse(request.params);
  const { show, hide, documents } = query.parse(queryOf(request));
  const wish = {
    ...(show === undefined ? {} : { show }),
    ...(hide === undefined ? {} : { hide }),
    ...(documents === undefined ? {} : { documents }),
  };
  const text = await services.caseFile(id, wish).catch((error: unknown) => {
    throw error instanceof PointerUnknown
      ? requestInvalid(show === undefined ? "hide" : "show", error.message, error.message)
      : error;
  });
  if (text !== undefined) return text;
  throw new Problem("not-recorded", `The ledger holds no procurement under "${id.slice(0, 100)}". Look it up in a list or by /api/search.`); // prettier-ignore
}
