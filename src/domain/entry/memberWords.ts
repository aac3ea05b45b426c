import { z } from "zod";
import { withoutOptional } from "./schemaParts.ts";

/** How people read a member of a content: what it is called, what belongs there, and how its value is said. */
export interface MemberWords {
  /** "expected start", to go on from another label or to begin with a capital. */
  readonly label: string;
  /** What belongs there, in a sentence without a full stop. */
  readonly hint: string | undefined;
  /** The value says by itself what it is, so that it needs no label in a line. */
  readonly names: boolean;
  /** What stands behind a number: "%". */
  readonly unit: string;
}

const Meta = z.object({
  label: z.string().optional(),
  hint: z.string().optional(),
  names: z.boolean().default(false),
  unit: z.string().default(""),
});

/** The words of a member, from its schema's `meta`; where that gives no label, the name is one. */
export function memberWords(name: string, schema: z.ZodType | undefined): MemberWords {
  const own = schema?.meta() ?? {};
  const inner = schema === undefined ? {} : (withoutOptional(schema).meta() ?? {});
  const { label, hint, ...rest } = Meta.parse({ ...inner, ...own });
  return { label: label ?? spaced(name), hint, ...rest };
}

/** A map, since a content of others may name a member "constructor". */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["cpv", "CPV"],
  ["vat", "VAT"],
  ["sha256", "SHA-256"],
  ["ocid", "OCID"],
]);

/** "awardCriteria" as "award criteria" */
export function spaced(name: string): string {
  return (
    ABBREVIATIONS.get(name) ??
    name
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase()
      .replace(/^vat /, "VAT ")
  );
}
