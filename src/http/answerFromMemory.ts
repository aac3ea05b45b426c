import type { Request, RequestHandler } from "express";
import type { Metrics } from "../platform/Metrics.ts";
import type { AnswerMemory } from "./AnswerMemory.ts";
import { etagMatches } from "./etag.ts";
import { takesCsv } from "./takesCsv.ts";

/** Answers a read that was answered a moment ago, before anything else has cost time. */
export function answerFromMemory(memory: AnswerMemory, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const answer = request.method === "GET" ? memory.find(memoryKey(request)) : undefined;
    if (answer === undefined) return next();
    metrics.answersFromMemory.inc();
    if (etagMatches(request.headers["if-none-match"], answer.etag)) {
      response.writeHead(304, { ETag: answer.etag, "Cache-Control": "no-cache" }).end();
      return;
    }
    response.writeHead(200, [...answer.headers]).end(answer.body);
  };
}

/** One answer per address (as it was written), coding and form: as they were agreed on, not as they were mentioned. */
export function memoryKey(request: Request): string {
  return `${takesGzip(request) ? "gzip" : ""} ${takesCsv(request) ? "csv" : ""} ${request.url}`;
}

/** Whether the client takes gzip, and does not merely mention that it does not. */
export function takesGzip(request: Pick<Request, "headers">): boolean {
  const accepted = request.headers["accept-encoding"];
  if (typeof accepted !== "string" || !accepted.includes("gzip")) return false;
  return !/gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(accepted);
}
