import type { Response } from "express";

interface DocumentFacts {
  readonly mediaType: string;
  /** bytes */
  readonly size: number;
  readonly title: string;
}

/** Offered as a file and never shown in the page: a document may hold anything. */
export function setDocumentHeaders(response: Response, { mediaType, size, title }: DocumentFacts): void {
  response.set({
    "Content-Type": mediaType,
    "Content-Length": String(size),
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName(title))}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
  });
}

/** Cut between characters: half of a surrogate pair cannot be encoded. */
function fileName(title: string): string {
  return [...title].slice(0, 100).join("");
}
