import type { Request } from "express";
import { notUtf8, notUtf8InWords } from "../platform/utf8.ts";
import { Problem } from "../problems/Problem.ts";
import type { ProblemName } from "../problems/problemTypes.ts";
import { Arrival } from "./Arrival.ts";
import { drain } from "./drain.ts";
import { isTooDeep, MOST_LEVELS } from "./isTooDeep.ts";
import { rememberBody } from "./problems/logFault.ts";
import type { Services } from "./services.ts";

/** What `readJson` refuses, and every schema behind it. */
export const JSON_PROBLEMS: readonly ProblemName[] = [
  "body-malformed",
  "body-too-large",
  "media-type-unsupported",
  "request-invalid",
];

type Bounds = Pick<Services, "limits" | "bodies">;

/**
 * The JSON body of a request.
 * @param limit bytes, where less is enough than the operator allows
 * @throws Problem if it is no JSON, too large, too slow, or said to be something else
 */
export async function readJson(request: Request, bounds: Bounds, limit = Infinity): Promise<unknown> {
  const most = Math.min(limit, bounds.limits.jsonBytes);
  try {
    requireJson(request);
    if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge(most);
    return parsed(request, await readBytes(request, most, bounds));
  } catch (error) {
    if (!(error instanceof Problem && error.type === "request-too-slow")) await drain(request);
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

/** Refuses at the first byte too many, and does not believe what a header says about the length. */
async function readBytes(request: Request, limit: number, { bodies }: Bounds): Promise<Buffer> {
  const address = request.ip ?? "";
  const chunks: Buffer[] = [];
  let bytes = 0;
  const whole = Promise.withResolvers<Buffer>();
  const arrival = new Arrival(whole.reject);
  const take = (chunk: Buffer): void => {
    if (bytes + chunk.length > limit) return whole.reject(tooLarge(limit));
    if (bodies?.take(address, chunk.length) === false) return whole.reject(tooMany());
    bytes += chunks.push(chunk) > 0 ? chunk.length : 0;
    arrival.came(chunk.length);
  };
  request.on("data", take).once("error", whole.reject);
  request.once("end", () => whole.resolve(chunks.length === 1 ? (chunks[0] ?? Buffer.of()) : Buffer.concat(chunks)));
  request.once("aborted", () => whole.reject(new Problem("body-malformed", "The body ended before its time.")));
  try {
    return await whole.promise;
  } finally {
    request.off("data", take);
    arrival.end();
    bodies?.giveBack(address, bytes);
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

function tooLarge(limit: number): Problem {
  const detail = `The body is larger than ${limit} bytes. Documents go to /api/documents.`;
  return new Problem("body-too-large", detail, { headers: { Connection: "close" } });
}

function tooMany(): Problem {
  const detail = "Too many unfinished bodies from this address are waiting for their rest. Finish some of them first.";
  return new Problem("too-many-requests", detail, { headers: { "Retry-After": "10", Connection: "close" } });
}
