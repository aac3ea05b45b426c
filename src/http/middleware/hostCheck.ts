import type { Request, RequestHandler } from "express";
import { Problem } from "../../problems/Problem.ts";

const ALWAYS = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses requests for another name. A page of a stranger can have its own name lead to this machine (DNS rebinding);
 * the browser then takes the stranger's page and this service for one, and lets the page read and write here. The
 * number under which the service was reached is no such name.
 * @param names that the operator gave, without port
 */
export function hostCheck(names: readonly string[]): RequestHandler {
  const known = new Set([...ALWAYS, ...names.map(written)]);
  return (request, _response, next) => {
    const { host } = request.headers;
    if (host === undefined || host === "") return next(noHost());
    const name = nameOf(host);
    if (!known.has(name) && name !== reachedAt(request)) return next(unknown(name));
    const meant = absolute(request.url);
    return meant === undefined || known.has(meant) ? next() : next(unknown(meant));
  };
}

/** As names are compared: in lower case, without a last dot; numbers of IPv6 in brackets. */
function written(name: string): string {
  const plain = name.toLowerCase().replace(/\.$/, "");
  return plain.includes(":") && !plain.startsWith("[") ? `[${plain}]` : plain;
}

function nameOf(host: string): string {
  return written(host.replace(/:\d*$/, ""));
}

function reachedAt({ socket }: Request): string {
  return written((socket.localAddress ?? "").replace(/^::ffff:(?=\d+\.)/, ""));
}

/** The name in an address that is written in full, as to a proxy: it counts more than the Host header. */
function absolute(url: string): string | undefined {
  const [, host] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? [];
  return host === undefined ? undefined : nameOf(host);
}

function noHost(): Problem {
  return new Problem("request-unreadable", "The request has no Host header. Say which service it is for.");
}

function unknown(name: string): Problem {
  const detail = `This service does not go by the name "${name.slice(0, 100)}". If it should, its operator lists the name under "hosts".`;
  return new Problem("host-unknown", detail);
}
