import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import type { Log } from "../../platform/Log.ts";
import { Problem } from "../../problems/Problem.ts";
import { asProblem } from "../problems/asProblem.ts";
import { logFault } from "../problems/logFault.ts";
import { sendProblem } from "../problems/sendProblem.ts";

/** Where a request ends up that no route took. */
export const nothingHere: RequestHandler = (request) => {
  throw new Problem("address-unknown", `There is nothing to ${request.method} here. /api-docs lists what there is.`);
};

/** The last of all: whatever was thrown becomes problem details. The cause of our own faults goes to the log only. */
export function problemHandler(log: Log): ErrorRequestHandler {
  // Express knows an error handler by its four parameters
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  return (error: unknown, request, response, _next) => {
    if (hasLeft(request, response)) return void response.destroy(); // what broke off then is nobody's fault
    const problem = asProblem(error);
    sendProblem(response, problem.isFault ? problem.loggedAs(logFault(log, request, problem.cause)) : problem);
  };
}

/** Whether the client went away before it had said all, or heard all. */
function hasLeft(request: Request, response: Response): boolean {
  return (request.destroyed && !request.complete) || response.destroyed;
}
