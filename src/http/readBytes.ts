import type { Request } from "express";
import { Problem } from "../problems/Problem.ts";
import { Arrival } from "./Arrival.ts";
import { drain } from "./drain.ts";
import type { Services } from "./services.ts";

export type BodyBounds = Pick<Services, "limits" | "bodies">;

/** Refuses at the first byte too many, and does not believe what a header says about the length. */
export async function readBytes(request: Request, limit: number, { bodies }: BodyBounds): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
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

/** What is left of a refused body is taken off the line, so that the answer arrives; a slow one is cut off instead. */
export async function drainUnlessSlow(request: Request, error: unknown): Promise<void> {
  if (!(error instanceof Problem && error.type === "request-too-slow")) await drain(request);
}

function tooLarge(limit: number): Problem {
  const detail = `The body is larger than ${limit} bytes. Documents go to /api/documents.`;
  return new Problem("body-too-large", detail, { headers: { Connection: "close" } });
}

function tooMany(): Problem {
  const detail = "Too many unfinished bodies from this address are waiting for their rest. Finish some of them first.";
  return new Problem("too-many-requests", detail, { headers: { "Retry-After": "10", Connection: "close" } });
}
