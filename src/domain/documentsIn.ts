import { type Hex, isHex } from "./Hex.ts";

/** A document that a content names, wherever it stands in it. */
export interface NamedDocument {
  readonly sha256: Hex;
  /** bytes, where the content says so */
  readonly size?: number;
  /** where the content says so */
  readonly mediaType?: string;
}

/** All documents that a content names: every object with a `sha256`, which contents use for nothing else. */
export function documentsIn(value: unknown): NamedDocument[] {
  const found: NamedDocument[] = [];
  collect(value, found);
  return found;
}

function collect(value: unknown, found: NamedDocument[]): void {
  if (typeof value !== "object" || value === null) return;
  if ("sha256" in value && isHex(value.sha256) && value.sha256.length === 66) {
    const size = "size" in value && typeof value.size === "number" ? { size: value.size } : {};
    const type = "mediaType" in value && typeof value.mediaType === "string" ? { mediaType: value.mediaType } : {};
    found.push({ sha256: value.sha256, ...size, ...type });
  }
  for (const child of Object.values(value)) collect(child, found);
}
