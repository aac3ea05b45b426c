import type { Request } from "express";
import { Problem } from "../problems/Problem.ts";
import { drain } from "./drain.ts";

/** The JSON body of a request. @throws Problem if it is no JSON, too large, or said to be something else */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  requireJson(request);
  const text = await readText(request, limit).catch(async (error: unknown) => {
    await drain(request);
    throw error;
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("body-malformed", "The body cannot be read as JSON. Send one JSON value in UTF-8.");
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
async function readText(request: Request, limit: number): Promise<string> {
  const tooLarge = () =>
    new Problem("body-too-large", `The body is larger than ${limit} bytes. Documents go to /api/documents.`, {
      headers: { Connection: "close" },
    });
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit) return chunks.push(chunk);
      chunks.length = 0;
      reject(tooLarge());
    });
    request.once("end", () => resolve(utf8(chunks)));
    request.once("error", reject);
    request.once("aborted", () => reject(new Problem("body-malformed", "The body ended before its time.")));
  });
}

function utf8(chunks: readonly Buffer[]): string {
  const [only] = chunks;
  return (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString("utf8");
}
