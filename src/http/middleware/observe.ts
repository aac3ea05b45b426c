import type { RequestHandler } from "express";
import type { Log } from "../../platform/Log.ts";
import type { Metrics } from "../../platform/Metrics.ts";

/**
 * One log line and two figures per request: method, route, status, milliseconds. The route is the pattern,
 * not the address: what people typed, whom they asked about and from where is nobody's business in a log.
 */
export function observe(log: Log, metrics: Metrics): RequestHandler {
  const requests = log.child({}, { redact: [] }); // every member is ours, so none has to be looked for and withheld
  return (request, response, next) => {
    const begun = performance.now();
    response.once("close", () => {
      const route = routeOf(response.locals["route"]);
      const milliseconds = performance.now() - begun;
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.requests.inc({ route, status });
      metrics.duration.observe({ route }, milliseconds / 1000);
      const level = status >= 500 ? "warn" : "info";
      requests[level]({ method: request.method, route, status, ms: Math.round(milliseconds * 10) / 10 }, "request");
    });
    next();
  };
}

function routeOf(route: unknown): string {
  return typeof route === "string" ? route : "other";
}
