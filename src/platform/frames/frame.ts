import { hash } from "node:crypto";

/**
 * A frame is one line: the length of its payload in bytes (8 hex digits), the payload's SHA-256 (64 hex digits), the
 * payload, each followed by a space or the closing line feed. A payload is JSON on one line, so that a journal can be
 * read with `cut -d' ' -f3- | jq`, and a torn frame holds no line feed (docs/format.md, "Journal").
 */
export const frameHeaderLength = 8 + 1 + 64 + 1;
export const longestPayload = 256 * 1024 * 1024;

export function encodeFrame(payload: string): Buffer {
  const bytes = Buffer.from(payload);
  const header = `${bytes.length.toString(16).padStart(8, "0")} ${hash("sha256", bytes)} `;
  return Buffer.concat([Buffer.from(header), bytes, Buffer.from("\n")]);
}

/** Payload length and checksum as a frame's first 74 bytes say them, or null when these are no frame's header. */
export function parseFrameHeader(header: Buffer): { length: number; checksum: string } | null {
  const found = /^([0-9a-f]{8}) ([0-9a-f]{64}) $/.exec(header.toString("latin1"));
  if (found?.[1] === undefined || found[2] === undefined) return null;
  return { length: Number.parseInt(found[1], 16), checksum: found[2] };
}
