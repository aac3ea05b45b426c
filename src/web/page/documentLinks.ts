import type { z } from "zod";
import type { DocumentRef } from "../../audit/views.ts";

export interface DocumentLink extends z.infer<typeof DocumentRef> {
  /** Undefined once it was taken down. Addressed by act and place: a digest in an address could be guessed back. */
  readonly href: string | undefined;
}

/** Documents as pages list them. @param actHash the act whose content names them, in that order */
export function documentLinks(actHash: string, documents: readonly z.infer<typeof DocumentRef>[]): DocumentLink[] {
  return documents.map((document, index) => ({
    ...document,
    href: document.takenDown === null ? `/api/acts/${actHash}/documents/${index + 1}` : undefined,
  }));
}
