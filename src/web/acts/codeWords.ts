import { DOCUMENT_ROLES } from "../../domain/codelists/documentRoles.ts";
import { POSTS } from "../../domain/codelists/posts.ts";

/** The text of a post's word; posts written out by hand stay as they are. */
export function postWords(post: string): string {
  return POSTS.entries.find(([, word]) => word === post)?.[2] ?? post;
}

export function roleWords(role: string | null): string {
  return DOCUMENT_ROLES.entries.find(([, word]) => word === role)?.[2] ?? role ?? "document";
}
