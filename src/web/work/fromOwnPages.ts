import type { Request, RequestHandler } from "express";
import { Problem } from "../../problems/Problem.ts";

/**
 * Refuses what another site has a browser send (CSRF). The cookie is not sent along then; this holds where a browser
 * or a site beside ours makes that fail.
 */
export const fromOwnPages: RequestHandler = (request, _response, next) => {
  const isRead = request.method === "GET" || request.method === "HEAD";
  next(isRead || isOwn(request) ? undefined : fromElsewhere());
};

function isOwn({ headers }: Request): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const { origin, host } = headers;
  return origin === undefined ? site !== undefined : hostOf(origin) === host;
}

/** Of an Origin header, which may say "null". A proxy in front may end TLS, so the scheme is not compared. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function fromElsewhere(): Problem {
  const detail =
    "This form did not come from a page of this service. Nothing was done. Open the page here and try again.";
  return new Problem("from-another-site", detail);
}
