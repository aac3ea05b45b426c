import type { RequestHandler } from "express";
import { Problem } from "../problems/Problem.ts";
import { sendProblem } from "../problems/sendProblem.ts";

/** Gives an answer up that is not begun in time, so that nobody waits for ever. Streams that have begun go on. */
export function deadline(seconds: number): RequestHandler {
  return (_request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return;
      const detail = `There was no answer within ${seconds} seconds. An act sent may still be recorded: ask for it by its hash, or send it again with the same Idempotency-Key.`;
      sendProblem(response, new Problem("took-too-long", detail, { headers: { "Retry-After": "5" } }));
    }, seconds * 1000);
    response.once("close", () => clearTimeout(timer));
    next();
  };
}
