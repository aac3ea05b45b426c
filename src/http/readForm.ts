import type { Request } from "express";
import { notUtf8 } from "../platform/utf8.ts";
import { Problem } from "../problems/Problem.ts";
import { rememberBody } from "./problems/logFault.ts";
import { type BodyBounds, drainUnlessSlow, readBytes } from "./readBytes.ts";

/** @throws Problem if the body is no form, too large, too slow, or not UTF-8 */
export async function readForm(request: Request, bounds: BodyBounds): Promise<URLSearchParams> {
  try {
    requireForm(request);
    const bytes = await readBytes(request, bounds.limits.jsonBytes, bounds);
    if (notUtf8(bytes) !== undefined)
      throw new Problem("request-unreadable", "The form is not UTF-8. Send it again from its page.");
    const text = bytes.toString("utf8");
    rememberBody(request, text);
    return new URLSearchParams(text);
  } catch (error) {
    await drainUnlessSlow(request, error);
    throw error;
  }
}

function requireForm(request: Request): void {
  const type = request.headers["content-type"] ?? "";
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return;
  const detail = `The Content-Type says "${type.slice(0, 80)}". Pages take forms: application/x-www-form-urlencoded.`;
  throw new Problem("media-type-unsupported", detail);
}
