import type { ErrorRequestHandler, Request, Response } from "express";
import { asProblem } from "../../http/problems/asProblem.ts";
import { logFault } from "../../http/problems/logFault.ts";
import type { Problem } from "../../problems/Problem.ts";
import type { WebServices } from "../WebServices.ts";
import { HTML, type ShowPage } from "./pagesRouter.ts";

/** Errors as pages where a browser asks; programs get their problem details from the handler behind this one. */
export function errorPages({ log }: WebServices, show: ShowPage): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent || !wantsPage(request, response)) return next(error);
    const problem = asProblem(error);
    const instance = problem.isFault ? logFault(log, request, problem.cause) : undefined;
    const text = await show("page/error.njk", { ...modelOf(problem), instance }).catch(() => undefined);
    if (text === undefined) return next(error);
    response.status(problem.status).set(problem.headers);
    response.set({ "Content-Type": HTML, "Cache-Control": "no-store", Vary: "Accept" }).send(text);
  };
}

/** Browsers ask for HTML by name; programs for JSON or for anything. */
function wantsPage(request: Request, response: Response): boolean {
  const isRead = request.method === "GET" || request.method === "HEAD" || response.locals["isWorkPage"] === true;
  return (
    isRead && request.headers.accept?.includes("text/html") === true && request.accepts(["json", "html"]) === "html"
  );
}

function modelOf(problem: Problem) {
  const body = problem.toJSON();
  const title = problem.status === 404 ? "Nothing is recorded here" : String(body["title"]);
  return { title, problem: { type: problem.type, status: problem.status, detail: problem.message } };
}
