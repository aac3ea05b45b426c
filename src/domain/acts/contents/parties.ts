import { z } from "zod";
import { POSTS } from "../../codelists/posts.ts";
import { formatIdentifier, parseIdentifier } from "../../identifiers.ts";
import { partsOf } from "./partsOf.ts";
import { line } from "./text.ts";

/** An organisation by its number, with the name that it bore when this was signed. */
export const partySchema = z.strictObject({
  organisation: z.int().min(1).max(0xffffffff).meta({ hint: "Its number in the Directory", names: true }),
  name: line().meta({ hint: "The name that it bears when this is signed", names: true }),
  identifier: line(100)
    .refine(isIdentifier, { error: "expected an identifier such as GB-COH-01234567" })
    .exactOptional()
    .meta({ hint: 'One of its identifiers, such as "GB-COH-01234567", to tell it from others of the same name' }),
});

export type Party = z.infer<typeof partySchema>;

/** Every organisation that a content names with its number, and where. @param content as its schema reads it */
export function partiesOf(schema: z.ZodType, content: unknown): { readonly at: string; readonly party: Party }[] {
  return partsOf(schema, content, isParty).flatMap(({ at, value }) => {
    const party = partySchema.loose().safeParse(value).data;
    return party === undefined ? [] : [{ at, party }];
  });
}

function isIdentifier(text: string): boolean {
  try {
    return formatIdentifier(parseIdentifier(text)) === text;
  } catch {
    return false;
  }
}

/** A party, or one of whom more is said. */
export function isParty(schema: z.ZodType): schema is z.ZodObject {
  const { organisation, name } = partySchema.shape;
  return (
    schema instanceof z.ZodObject && schema.shape["organisation"] === organisation && schema.shape["name"] === name
  );
}

/** Whom to ask: a post, its team and the mailbox that they share, never a person. */
export const contactSchema = z.strictObject({
  post: POSTS.schema(),
  team: line(80).exactOptional(),
  mailbox: z.email().max(200),
});
