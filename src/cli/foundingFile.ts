import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { ContentOf } from "../domain/acts/Act.ts";
import { addressSchema, type Hex } from "../domain/Hex.ts";
import { formatIdentifier, identifierDigest, parseIdentifier } from "../domain/identifiers.ts";
import { ROLES, SCHEMES } from "../domain/roles.ts";
import { CommandFailure } from "./CommandFailure.ts";
import { EXIT } from "./exitCodes.ts";

const foundingFileSchema = z.strictObject({
  /** Its own clock can be moved, so that nothing in it is evidence; for practice. */
  sandbox: z.boolean().default(false),
  memorandum: z.strictObject({ title: z.string().min(1), text: z.string().min(1).optional() }),
  founders: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** Such as "GB-LAE-CMD". */
        identifier: z.string(),
        /** Address of the founder's first key, as `counterfoil keys show` tells it. */
        signer: addressSchema,
        /** Which key that is in the founder's own books, never a person's name. */
        label: z.string().default("administrator-1"),
      }),
    )
    .min(1)
    .max(200),
});

/** What a ledger is founded on, as `foundLedger` takes it. */
export interface FoundingWish {
  readonly sandbox: boolean;
  readonly memorandum: ContentOf<"FoundingSigned">;
  readonly founders: { identifier: Hex; key: Hex; scheme: number; roles: number }[];
}

/** @throws CommandFailure naming every value that is wrong, NotAnIdentifier */
export async function readFoundingFile(path: string): Promise<FoundingWish> {
  const parsed = foundingFileSchema.safeParse(await readJson(path));
  if (!parsed.success) {
    throw new CommandFailure(`${path} is no founding file:\n${z.prettifyError(parsed.error)}`, EXIT.usage);
  }
  const { sandbox, memorandum, founders } = parsed.data;
  const { title, text } = memorandum;
  return {
    sandbox,
    memorandum: {
      title,
      ...(text === undefined ? {} : { text }),
      founders: founders.map(({ name, identifier, label }, index) => ({
        organisation: index + 1,
        name,
        identifiers: [parseIdentifier(identifier)],
        key: { label },
      })),
    },
    founders: founders.map(({ identifier, signer }) => ({
      identifier: identifierDigest(formatIdentifier(parseIdentifier(identifier))),
      key: signer,
      scheme: SCHEMES.plain,
      roles: ROLES.ADMINISTRATOR | ROLES.REPRESENTATIVE,
    })),
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new CommandFailure(`${path} cannot be read as JSON. docs/operations.md shows a founding file.`, EXIT.usage, {
      cause,
    });
  }
}
