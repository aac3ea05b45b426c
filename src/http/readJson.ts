import type { Request } from "express";
import { notUtf8, notUtf8InWords } from "../platform/utf8.ts";
import { Problem } from "../problems/Problem.ts";
import type { ProblemName } from "../problems/problemTypes.ts";
import { isTooDeep, MOST_LEVELS } from "./isTooDeep.ts";
import { rememberBody } from "./problems/logFault.ts";
import { type BodyBounds, drainUnlessSlow, readBytes } from "./readBytes.ts";

/** What `readJson` refuses, and every schema behind it. */
export const JSON_PROBLEMS: readonly ProblemName[] = [
  "body-malformed",
  "body-too-large",
  "media-type-unsupported",
  "request-invalid",
];

/**
 * The JSON body of a request.
 * @param limit bytes, where less is enough than the operator allows
 * @throws Problem if it is no JSON, too large, too slow, or said to be something else
 */
export async function readJson(request: Request, bounds: BodyBounds, limit = Infinity): Promise<unknown> {
  const most = Math.min(limit, bounds.limits.jsonBytes);
  try {
    requireJson(request);
    return parsed(request, await readBytes(request, most, bounds));
  } catch (error) {
    await drainUnlessSlow(request, error);
    throw error;
  }
}

function requireJson(request: Request): void {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    const said = type === "" ? "nothing" : `"${type.slice(0, 80)}"`;
    throw new Problem("media-type-unsupported", `The Content-Type says ${said}. Send application/json.`);
  }
  const coding = request.headers["content-encoding"] ?? "identity";
  if (coding !== "identity") {
    const detail = `The Content-Encoding says "${coding.slice(0, 80)}". Send the body as it is.`;
    throw new Problem("media-type-unsupported", detail);
  }
}

function parsed(request: Request, bytes: Buffer): unknown {
  const broken = notUtf8(bytes);
  if (broken !== undefined) throw malformed(`${notUtf8InWords(broken)}. Send one JSON value in UTF-8.`);
  if (isTooDeep(bytes)) throw malformed(`it is nested more than ${MOST_LEVELS} levels deep.`);
  const text = bytes.toString("utf8");
  rememberBody(request, text);
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("it cannot be read as JSON. Send one JSON value in UTF-8.");
  }
}

function malformed(why: string): Problem {
  return new Problem("body-malformed", `The body is not taken: ${why}`);
}
