import type { Request, Response } from "express";

/**
 * With this prefix browsers keep a cookie only if it came over TLS from this very host. They count http://localhost and
 * http://127.0.0.1 as safe too (Safari does not: a sandbox there wants another browser, or TLS).
 */
const NAME = "__Host-counterfoil";
const TOKEN = /^[\w-]{43}$/;

/** No script can read it, and no other site has it sent. It ends with the browser; the session ends earlier. */
const ATTRIBUTES = { path: "/", secure: true, httpOnly: true, sameSite: "strict" } as const;

/** The token that the browser sends, if it looks like one. */
export function tokenIn({ headers: { cookie = "" } }: Pick<Request, "headers">): string | undefined {
  const [, value] =
    cookie
      .split(";")
      .map((pair) => pair.trim().split("="))
      .find(([name]) => name === NAME) ?? [];
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}

/** Gives the browser a token to keep, or takes it away. */
export function keepToken(response: Response, token: string | null): void {
  if (token === null) response.clearCookie(NAME, ATTRIBUTES);
  else response.cookie(NAME, token, ATTRIBUTES);
}
