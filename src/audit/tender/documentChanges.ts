import type { DocumentChange } from "../acts/ActView.ts";
import { listedDocuments } from "../documents.ts";

/** Documents are the same if their bytes are. A new one with an old one's title replaces it. */
export function documentChanges(old: unknown, now: unknown): DocumentChange[] {
  const [before, after] = [listedDocuments(old), listedDocuments(now)];
  const kept = new Set(after.map(({ sha256 }) => sha256));
  const gone = before.filter(({ sha256 }) => !kept.has(sha256));
  const replaced = new Set<string>();
  const changes = after.map(({ sha256, title = "Document" }): DocumentChange => {
    if (before.some((document) => document.sha256 === sha256)) {
      return { title, change: "identical", before: sha256, after: sha256 };
    }
    const earlier = gone.find((document) => document.title === title && !replaced.has(document.sha256));
    if (earlier === undefined) return { title, change: "added", before: null, after: sha256 };
    replaced.add(earlier.sha256);
    return { title, change: "replaced", before: earlier.sha256, after: sha256 };
  });
  const removed = gone.filter(({ sha256 }) => !replaced.has(sha256));
  return [
    ...changes,
    ...removed.map(({ sha256, title = "Document" }) => ({
      title,
      change: "removed" as const,
      before: sha256,
      after: null,
    })),
  ];
}
