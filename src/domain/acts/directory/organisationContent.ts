import { z } from "zod";
import { ORGANISATION_KIND_CODES } from "../../codelists/consortiumCodes.ts";
import { formatIdentifier, identifierDigest, normaliseIdentifier } from "../../identifiers.ts";
import { documentsSchema } from "../contents/documents.ts";
import { line } from "../contents/text.ts";
import { digestOf } from "../values/references.ts";
import type { SignedValue } from "../values/SignedValue.ts";

/** An identifier in the form in which it is compared, e.g. { scheme: "GB-COH", id: "01234567" }. */
export const identifierSchema = z
  .strictObject({ scheme: line(20), id: line(64) })
  .refine(isNormalised, { error: "expected an identifier in its normal form, such as GB-COH and 01234567" });

/** Which key is meant, in the organisation's own books: a code such as "procurement-2", never a person's name. */
export const keyLabelSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'expected a label such as "procurement-2", never a name' });

/** Size as the Act's small and medium-sized enterprises count, and whether it is voluntary, community or social. */
const profileSchema = z.strictObject({
  size: z.enum(["micro", "small", "medium", "large"]).exactOptional(),
  voluntaryOrSocial: z.boolean().exactOptional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .exactOptional(),
  website: z
    .url({ protocol: /^https$/ })
    .max(200)
    .exactOptional(),
});

export const organisationSchema = z.strictObject({
  name: line().meta({ names: true }),
  kind: ORGANISATION_KIND_CODES.schema(),
  identifiers: z
    .array(identifierSchema)
    .min(1)
    .max(20)
    .meta({ hint: "The first is the one under which the organisation is entered" }),
  profile: profileSchema.exactOptional(),
  key: z.strictObject({ label: keyLabelSchema }),
  documents: documentsSchema.exactOptional(),
});

/** An identifier of the content, which the act signs by its digest. */
export function identifierAt(pointer: string): SignedValue<"bytes32"> {
  const text = (said: unknown) => formatIdentifier(identifierSchema.parse(said));
  return digestOf(pointer, "the identifier", text, (said) => identifierDigest(text(said)));
}

function isNormalised({ scheme, id }: { scheme: string; id: string }): boolean {
  try {
    const normal = normaliseIdentifier(scheme, id);
    return normal.scheme === scheme && normal.id === id;
  } catch {
    return false;
  }
}
