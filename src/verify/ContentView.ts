import type { RedactedContent } from "../domain/content/RedactedContent.ts";
import type { Hex } from "../domain/Hex.ts";

/** What a content store has under a digest. Nothing of it is believed. */
export type ViewedContent =
  | { readonly state: "whole"; readonly value: unknown; readonly salt: Hex }
  /** Some or all values were erased for good: places and commitments are left, and they alone prove that. */
  | { readonly state: "redacted"; readonly content: RedactedContent }
  | { readonly state: "unreadable"; readonly reason: string }
  | { readonly state: "missing" };

export interface DocumentFacts {
  readonly mediaType: string;
  /** bytes */
  readonly size: number;
}

export interface ContentView {
  content(digest: Hex): Promise<ViewedContent> | ViewedContent;
  /** The document's bytes; undefined if there are none. */
  document(sha256: Hex): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** What the store says beside the bytes, without which it cannot give them out; undefined if it says nothing. */
  documentFacts(sha256: Hex): Promise<DocumentFacts | "unreadable" | undefined>;
}
