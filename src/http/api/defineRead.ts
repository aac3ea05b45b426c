import type { Request, RequestHandler } from "express";
import type { z } from "zod";
import type { ZodOpenApiResponsesObject } from "zod-openapi";
import type { ListName } from "../../audit/AuditReads.ts";
import { Problem } from "../../problems/Problem.ts";
import type { Endpoint } from "../Endpoint.ts";
import { sendRead } from "../sendRead.ts";
import type { Services } from "../services.ts";
import { takesCsv } from "../takesCsv.ts";
import { readProblemAnswers } from "./problemAnswers.ts";
import { queryOf } from "./queryOf.ts";
import { sendCsv, sendTable } from "./sendCsv.ts";

interface Read<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType> {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params: Params;
  readonly query: Query;
  readonly answer: Answer;
  /** What else may be missing, for the answer that nothing was found: "it has no such versions". */
  readonly missing?: string;
  /** The list as a table, for `text/csv`: always the whole list. */
  readonly csv?: ListName;
  /** The answer as a table, for `text/csv`: what is asked for and nothing else, the header first. */
  readonly table?: { readonly name: string; readonly rows: (answer: z.output<Answer>) => string[][] };
  /** Undefined where the ledger holds nothing under that name. */
  readonly read: (
    services: Services,
    input: { params: z.output<Params>; query: z.output<Query> },
  ) => Promise<z.output<Answer> | undefined>;
}

/** Declares something to read: validated, documented, conditional, compressed and remembered in one way for all. */
export function defineRead<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  read: Read<Params, Query, Answer>,
): Endpoint {
  return {
    method: "get",
    path: read.path,
    ...(hasTable(read) ? { csvPath: `${read.path}.csv` } : {}),
    operation: operationOf(read),
    handler: (services) => handler(read, services),
  };
}

function handler<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  read: Read<Params, Query, Answer>,
  services: Services,
): RequestHandler {
  return async (request, response) => {
    response.locals["route"] = read.path;
    if (read.csv !== undefined && wantsCsv(request)) return sendCsv(request, response, services.audit, read.csv);
    const { keep } = services.memory.begin();
    const params = read.params.parse(request.params);
    const query = read.query.parse(queryOf(request));
    const value = await read.read(services, { params, query });
    if (value === undefined) throw notRecorded(request, read.missing);
    if (read.table !== undefined && wantsCsv(request))
      return sendTable(response, read.table.name, read.table.rows(value));
    await sendRead(request, response, {
      contentType: "application/json; charset=utf-8",
      text: JSON.stringify(value),
      keep,
    });
  };
}

function hasTable({ csv, table }: { readonly csv?: unknown; readonly table?: unknown }): boolean {
  return csv !== undefined || table !== undefined;
}

function wantsCsv(request: Request): boolean {
  return request.path.endsWith(".csv") || takesCsv(request);
}

function notRecorded(request: Request, missing = "there was nothing at that time"): Problem {
  const names = Object.values(request.params).map((value) => `"${String(value).slice(0, 100)}"`);
  const what = names.length === 0 ? "that" : names.join(" and ");
  const detail = `The ledger holds nothing under ${what}, or ${missing}. Look it up in a list or by /api/search. A reference that several authorities use does not tell them apart: use the id or OCID.`;
  return new Problem("not-recorded", detail);
}

function operationOf<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  read: Read<Params, Query, Answer>,
) {
  const hasParams = Object.keys(read.params.shape).length > 0;
  const hasQuery = Object.keys(read.query.shape).length > 0;
  const csv = hasTable(read) ? { "text/csv": { schema: { type: "string" as const } } } : {};
  const responses: ZodOpenApiResponsesObject = {
    200: { description: read.summary, content: { "application/json": { schema: read.answer }, ...csv } },
    304: { description: "Nothing has changed since the ETag in If-None-Match" },
    ...readProblemAnswers(["cursor-invalid", "time-ambiguous", ...(hasParams ? (["not-recorded"] as const) : [])]),
  };
  return {
    tags: [read.tag],
    summary: read.summary,
    ...(read.description === undefined ? {} : { description: read.description }),
    requestParams: { ...(hasParams ? { path: read.params } : {}), ...(hasQuery ? { query: read.query } : {}) },
    responses,
  };
}
