import type { RequestHandler } from "express";
import { rateLimit as limiter } from "express-rate-limit";
import { Problem } from "../../problems/Problem.ts";

/** So many requests of one address in a minute; the next ones are told when to come again. */
export function rateLimit(perMinute: number, counts: (method: string) => boolean): RequestHandler {
  const limit = limiter({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, response, next) => {
      const seconds = String(response.getHeader("Retry-After") ?? "60");
      const detail = `More than ${perMinute} requests came from this address within a minute. Try again in ${seconds} seconds.`;
      next(new Problem("too-many-requests", detail, { headers: { "Retry-After": seconds } }));
    },
  });
  // what does not count passes at once: the limiter would look at its settings first, and in a later turn
  return (request, response, next) => (counts(request.method) ? limit(request, response, next) : next());
}
