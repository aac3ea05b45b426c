import type { RequestHandler } from "express";
import { rateLimit as limiter } from "express-rate-limit";
import { Problem } from "../problems/Problem.ts";

/** So many requests of one address in a minute; the next ones are told when to come again. */
export function rateLimit(perMinute: number, counts: (method: string) => boolean): RequestHandler {
  return limiter({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    skip: (request) => !counts(request.method),
    handler: (_request, response, next) => {
      const seconds = String(response.getHeader("Retry-After") ?? "60");
      const detail = `More than ${perMinute} requests came from this address within a minute. Try again in ${seconds} seconds.`;
      next(new Problem("too-many-requests", detail, { headers: { "Retry-After": seconds } }));
    },
  });
}
