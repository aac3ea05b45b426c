import type { Request, RequestHandler } from "express";
import type { Services } from "../../http/services.ts";

/** Where passkeys are asked for, and what leads there. */
const PATHS = /^\/(sign-in|sign|work|enter|invitation)(\/|$)/;
const AT_A_NUMBER = /^(127\.0\.0\.1|\[::1\])(?=:\d+$|$)/;

/**
 * Leads a browser from an address at which no passkey works to the one at which it does: browsers refuse them at
 * 127.0.0.1, and the founders named the origins of theirs. What stands behind "#" goes along, since browsers see to it.
 */
export function atPasskeyOrigin({ passkeys, hosts = [] }: Pick<Services, "passkeys" | "hosts">): RequestHandler {
  const own = passkeys?.origins.filter((origin) => hosts.includes(new URL(origin).hostname)) ?? [];
  return (request, response, next) => {
    const elsewhere = isOpened(request) && PATHS.test(request.path) ? whereInstead(request, own) : undefined;
    if (elsewhere === undefined) return next();
    response.set("Cache-Control", "no-store");
    response.redirect(302, `${elsewhere}${request.originalUrl}`);
  };
}

/** A person opened it in a browser; programs get what they ask for. */
function isOpened({ method, headers }: Request): boolean {
  return method === "GET" && headers["sec-fetch-mode"] === "navigate";
}

/** Origins are the founders' and hosts the operator's, so no request can lead anybody to a third place. */
function whereInstead({ headers: { host = "" } }: Request, own: readonly string[]): string | undefined {
  if (own.length > 0) return own.some((origin) => new URL(origin).host === host) ? undefined : own[0];
  return AT_A_NUMBER.test(host) ? `http://${host.replace(AT_A_NUMBER, "localhost")}` : undefined;
}
