import { z } from "zod";
import type { CodeEntry } from "./codelists/CodeEntry.ts";
import { withoutOptional } from "./entry/schemaParts.ts";

/** What a part of a content is, where its shape alone does not say it. */
export type ContentKind =
  { readonly is: "money" | "day" | "moment" } | { readonly is: "code"; readonly entries: readonly CodeEntry[] };

/** By schema; a schema that was given other words (`meta`) stays what it was. */
const kinds = z.registry<ContentKind>();

/** Says what a schema reads. */
export function ofKind<S extends z.ZodType>(kind: ContentKind, schema: S): S {
  kinds.add(schema, kind);
  return schema;
}

/** What a member is; undefined for what its shape says. */
export function kindOf(schema: z.ZodType): ContentKind | undefined {
  return kinds.get(withoutOptional(schema));
}
