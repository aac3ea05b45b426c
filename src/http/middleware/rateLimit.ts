import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, rateLimit as limiter } from "express-rate-limit";
import { Problem } from "../../problems/Problem.ts";

/** Who is signed in, as far as limits are concerned; undefined for everybody else. */
export type Counted = (request: Request) => Promise<string | undefined>;

/**
 * So many requests in a minute of one address, or of one key that is signed in: a borough is one address, and its
 * officers shall not use up each other's. The next ones are told when to come again.
 */
export function rateLimit(
  perMinute: number,
  counts: (method: string) => boolean,
  signedIn: Counted = () => Promise.resolve(undefined),
): RequestHandler {
  const limit = limiter({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: async (request) => (await signedIn(request)) ?? ipKeyGenerator(request.ip ?? ""),
    handler: (_request, response, next) => {
      const seconds = String(response.getHeader("Retry-After") ?? "60");
      const detail = `More than ${perMinute} requests came from this address or session within a minute. Try again in ${seconds} seconds.`;
      next(new Problem("too-many-requests", detail, { headers: { "Retry-After": seconds } }));
    },
  });
  // what does not count passes at once: the limiter would look at its settings first, and in a later turn
  return (request, response, next) => (counts(request.method) ? limit(request, response, next) : next());
}
