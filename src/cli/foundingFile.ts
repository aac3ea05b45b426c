import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { ContentOf } from "../domain/acts/Act.ts";
import { type PasskeyTerms, passkeyTermsSchema } from "../domain/acts/consortium/passkeyTerms.ts";
import { malformedLines } from "../domain/acts/malformedLines.ts";
import { type Hex, hexSchema } from "../domain/Hex.ts";
import { formatIdentifier, identifierDigest, parseIdentifier } from "../domain/identifiers.ts";
import { ROLES, SCHEMES } from "../domain/roles.ts";
import { presentPlan } from "../ledger/deploymentPlan.ts";
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
        /** How the first key signs. */
        scheme: z.enum(["plain", "passkey"]).default("plain"),
        /** The first key: an address, as `counterfoil keys show` tells it, or a passkey's verifier and key. */
        signer: hexSchema,
        /** Which key that is in the founder's own books, never a person's name. */
        label: z.string().default("administrator-1"),
      }),
    )
    .min(1)
    .max(200),
  /** Under which domain, and at which origins, passkeys of this consortium sign. */
  passkeys: passkeyTermsSchema.exactOptional(),
});

/** What a ledger is founded on, as `foundLedger` takes it. */
export interface FoundingWish {
  readonly sandbox: boolean;
  readonly memorandum: ContentOf<"FoundingSigned">;
  readonly passkeys?: PasskeyTerms;
  readonly founders: { identifier: Hex; key: Hex; scheme: number; roles: number }[];
}

/** @throws CommandFailure naming every value that is wrong, NotAnIdentifier */
export async function readFoundingFile(path: string): Promise<FoundingWish> {
  const written = await readJson(path);
  const parsed = foundingFileSchema.safeParse(written);
  if (!parsed.success) {
    throw new CommandFailure(`${path} is not a founding file:\n${malformedLines(parsed.error, written)}`, EXIT.usage);
  }
  const { sandbox, memorandum, founders, passkeys } = parsed.data;
  for (const founder of founders) requireSigner(path, founder);
  if (passkeys === undefined && founders.some(({ scheme }) => scheme === "passkey"))
    throw new CommandFailure(
      `${path} has founders with passkeys and does not say under which domain they sign. Add "passkeys": {"rpId": "records.example", "origins": ["https://records.example"]}.`,
      EXIT.usage,
    );
  const { title, text } = memorandum;
  return {
    sandbox,
    ...(passkeys === undefined ? {} : { passkeys }),
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
    founders: founders.map(({ identifier, signer, scheme }) => ({
      identifier: identifierDigest(formatIdentifier(parseIdentifier(identifier))),
      key: signer,
      scheme: SCHEMES[scheme],
      roles: ROLES.ADMINISTRATOR | ROLES.REPRESENTATIVE,
    })),
  };
}

/** A passkey's signer begins with the contract that checks it, which is at one address in every ledger. */
function requireSigner(path: string, founder: { name: string; scheme: "plain" | "passkey"; signer: Hex }): void {
  const { name, scheme, signer } = founder;
  const verifier = presentPlan.addresses.ERC7913WebAuthnVerifier;
  const isRight = {
    plain: signer.length === 2 + 2 * 20,
    passkey: signer.length === 2 + 2 * 84 && signer.startsWith(verifier),
  };
  if (isRight[scheme]) return;
  const wanted = {
    plain: "an address of 20 bytes",
    passkey: `${verifier} (the verifier), then the key's x and y, 84 bytes in all`,
  };
  throw new CommandFailure(
    `${path}: the signer of ${name} is ${signer}. A ${scheme} key is ${wanted[scheme]}.`,
    EXIT.usage,
  );
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
