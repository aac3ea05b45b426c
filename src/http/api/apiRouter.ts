import { type Request, type RequestHandler, Router } from "express";
import { Problem } from "../../problems/Problem.ts";
import type { Endpoint } from "../Endpoint.ts";
import type { Services } from "../services.ts";

/** Routes for all endpoints; what has an address but not that method is told which methods it has. */
export function apiRouter(endpoints: readonly Endpoint[], services: Services): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const endpoint of endpoints) {
    const paths = endpoint.csvPath === undefined ? [endpoint.path] : [endpoint.path, endpoint.csvPath];
    router[endpoint.method](paths, endpoint.handler(services));
  }
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    router.all(path, wrongMethod(endpoints.filter((endpoint) => endpoint.path === path)));
  }
  return router;
}

function wrongMethod(endpoints: readonly Endpoint[]): RequestHandler {
  const methods = endpoints.flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
  return (request: Request) => {
    const detail = `This address takes ${methods.join(", ")}, not ${request.method}.`;
    throw new Problem("method-not-allowed", detail, { headers: { Allow: methods.join(", ") } });
  };
}
