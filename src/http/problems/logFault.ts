import { randomUUID } from "node:crypto";
import type { Request } from "express";
import type { Log } from "../../platform/Log.ts";

/** What came as the body of a request that was read as text: only to keep it out of the log. */
const bodies = new WeakMap<Request, string>();

/** Remembers a body for as long as its request is there. */
export function rememberBody(request: Request, text: string): void {
  bodies.set(request, text);
}

/**
 * Logs a fault of ours, and gives the name under which it stands there. Errors quote what they stumbled over, and what
 * people typed, whom they asked about and what they wanted to sign is nobody's business in a log: every word of the
 * message that came with the request is left out.
 */
export function logFault(log: Log, request: Request, cause: unknown): string {
  const instance = `urn:uuid:${randomUUID()}`;
  log.error({ err: factsOf(cause, request), instance }, "fault");
  return instance;
}

function factsOf(cause: unknown, request: Request) {
  if (!(cause instanceof Error)) return { type: typeof cause };
  const code = "code" in cause ? String(cause.code) : undefined;
  return { type: cause.name, message: untyped(cause.message, request), code, stack: framesOf(cause) };
}

/** Where it happened. The head of a stack repeats the message, on as many lines as that has. */
function framesOf({ stack = "" }: Error): string[] {
  return stack.split("\n").flatMap((line) => /^ {4}at (.*)$/.exec(line)?.[1] ?? []);
}

function untyped(message: string, request: Request): string {
  const typed = wordsOf(`${request.originalUrl} ${decoded(request.originalUrl)} ${bodies.get(request) ?? ""}`);
  return message.replaceAll(WORD, (word) => (typed.has(word.toLowerCase()) ? "…" : word)).slice(0, 1000);
}

const WORD = /[\p{L}\p{N}_]+/gu;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(WORD)?.map((word) => word.toLowerCase()));
}

function decoded(address: string): string {
  return address.replaceAll("+", " ").replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    return Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8");
  });
}
