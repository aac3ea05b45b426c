import type { RequestHandler, Response } from "express";
import { Problem } from "../../problems/Problem.ts";
import { sendProblem } from "../problems/sendProblem.ts";

/**
 * Gives an answer up that is not begun in time, so that nobody waits for ever. Time counts from when the request has
 * come whole: a large document may take its time, which `listen` limits. Streams that have begun go on.
 */
export function deadline(seconds: number): RequestHandler {
  return (request, response, next) => {
    let timer: NodeJS.Timeout | undefined;
    const begin = (): void => {
      timer = setTimeout(() => giveUp(response, seconds), seconds * 1000);
    };
    if (request.method === "GET" || request.method === "HEAD") begin();
    else request.once("end", begin);
    response.once("close", () => clearTimeout(timer));
    next();
  };
}

function giveUp(response: Response, seconds: number): void {
  if (response.headersSent) return;
  const detail = `There was no answer within ${seconds} seconds. An act sent may still be recorded: ask for it by its hash, or send it again with the same Idempotency-Key.`;
  sendProblem(response, new Problem("took-too-long", detail, { headers: { "Retry-After": "5" } }));
}
