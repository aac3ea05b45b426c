import type { Response } from "express";
import type { Problem } from "../../problems/Problem.ts";

/** Answers with problem details. What was begun cannot be taken back: then the connection is cut instead. */
export function sendProblem(response: Response, problem: Problem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.status(problem.status).set(problem.headers);
  response.set({ "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  response.removeHeader("ETag");
  response.removeHeader("Content-Encoding");
  response.end(JSON.stringify(problem));
}
