import type { CodeEntry } from "../../domain/codelists/Codelist.ts";
import { ORGANISATION_KIND_CODES } from "../../domain/codelists/consortiumCodes.ts";
import { DOCUMENT_ROLES } from "../../domain/codelists/documentRoles.ts";
import { LEGAL_GROUNDS } from "../../domain/codelists/legalGrounds.ts";
import { MILESTONE_TYPES } from "../../domain/codelists/milestoneTypes.ts";
import { POSTS } from "../../domain/codelists/posts.ts";
import { CONTRACT_TYPES, PROCEDURES } from "../../domain/codelists/procedures.ts";

/** Which list a content's words are from, by the name of the field. */
export const CODELISTS: Readonly<Record<string, readonly CodeEntry[]>> = {
  post: POSTS.entries,
  procedure: PROCEDURES.entries,
  contractType: CONTRACT_TYPES.entries,
  ground: LEGAL_GROUNDS.entries,
  code: LEGAL_GROUNDS.entries,
  role: DOCUMENT_ROLES.entries,
  type: MILESTONE_TYPES.entries,
  kind: ORGANISATION_KIND_CODES.entries,
};

/** The text of a post's word; posts written out by hand stay as they are. */
export function postWords(post: string): string {
  return POSTS.entries.find(([, word]) => word === post)?.[2] ?? post;
}

export function roleWords(role: string | null): string {
  return DOCUMENT_ROLES.entries.find(([, word]) => word === role)?.[2] ?? role ?? "document";
}
