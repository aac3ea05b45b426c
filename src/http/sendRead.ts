import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, Response } from "express";
import { memoryKey, takesGzip } from "./answerFromMemory.ts";
import type { RememberedAnswer } from "./AnswerMemory.ts";
import { etagMatches, etagOf } from "./etag.ts";

const compress = promisify(gzip);
/** Below this, compressing costs more than it saves. */
const worthCompressing = 1024;

interface ReadAnswer {
  readonly contentType: string;
  readonly text: string;
  /** Where the answer may be kept for the next who asks; left out where it must not be. */
  readonly keep?: (key: string, answer: RememberedAnswer) => void;
}

/** Answers a read: conditional, compressed where that helps, and remembered. Pages and API use the same. */
export async function sendRead(request: Request, response: Response, answer: ReadAnswer): Promise<void> {
  const plain = Buffer.from(answer.text, "utf8");
  const etag = etagOf(plain);
  const zip = plain.length >= worthCompressing && takesGzip(request);
  const body = zip ? await compress(plain) : plain;
  response.setHeader("Content-Type", answer.contentType);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Vary", "Accept-Encoding, Accept");
  response.setHeader("ETag", etag);
  if (zip) response.setHeader("Content-Encoding", "gzip");
  if (etagMatches(request.headers["if-none-match"], etag)) {
    response.removeHeader("Content-Encoding");
    response.status(304).end();
    return;
  }
  response.setHeader("Content-Length", body.length);
  answer.keep?.(memoryKey(request), { headers: headersOf(response), etag, body });
  response.status(200).end(body);
}

function headersOf(response: Response): string[] {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [name, Array.isArray(value) ? value.join(", ") : String(value)],
  );
}
