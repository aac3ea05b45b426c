import { z } from "zod";
import { formatIdentifier } from "../domain/identifiers.ts";

const some = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const words = some(z.string());

const identifierSchema = z.object({ scheme: z.string(), id: z.string() });

/** What lists show of a content. Every part may be missing: an erased content still leaves its act. */
const factsSchema = z.object({
  reference: words,
  title: words,
  name: words,
  identifier: some(identifierSchema),
  identifiers: some(z.array(identifierSchema)),
  description: words,
  summary: words,
  challenge: words,
  keywords: some(z.array(z.string())),
  ocid: words,
  invoiceNumber: words,
  creditNoteNumber: words,
  cpv: some(z.array(z.union([z.string(), z.object({ code: z.string() })]))),
});

export interface ContentFacts {
  reference: string | undefined;
  title: string | undefined;
  name: string | undefined;
  /** "GB-COH-01234567" */
  identifier: string | undefined;
  /** What it is about, in the author's own words, whatever the kind calls them. */
  summary: string | undefined;
  keywords: string[];
  ocid: string | undefined;
  invoiceNumber: string | undefined;
  creditNoteNumber: string | undefined;
  cpv: string[] | undefined;
}

/** Reads what lists show, leniently: what is not there, or is of another shape, is undefined. */
export function contentFacts(content: unknown): ContentFacts {
  const parsed = factsSchema.safeParse(content);
  const facts = parsed.success ? parsed.data : factsSchema.parse({});
  const { reference, title, name, ocid, invoiceNumber, creditNoteNumber, keywords = [] } = facts;
  const identifier = facts.identifier ?? facts.identifiers?.[0];
  return {
    ...{ reference, title, name, ocid, invoiceNumber, creditNoteNumber, keywords },
    identifier: identifier && formatIdentifier(identifier),
    summary: facts.summary ?? facts.challenge ?? facts.description,
    cpv: facts.cpv?.map((entry) => (typeof entry === "string" ? entry : entry.code)),
  };
}
