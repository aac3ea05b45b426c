import { z } from "zod";
import { bytes32Schema, type Hex, hexSchema } from "../../../domain/Hex.ts";
import { isGoodAt } from "../../../domain/keySlot.ts";
import { isUnder, passkeyDomainOf } from "../../../domain/signatures/passkeyDomain.ts";
import { passkeysBehind } from "../../../domain/signatures/passkeysBehind.ts";
import { signInHash } from "../../../domain/signInStatement.ts";
import type { WorkRequest } from "../WorkPage.ts";
import type { WorkServices } from "../WorkServices.ts";

/** What the page's script sends: all of it is anybody's to invent. */
const Signed = z.object({
  nonce: bytes32Schema,
  validUntil: z.coerce.number().int().positive(),
  signature: hexSchema.refine((signature) => signature.length < 10_000),
});

type Outcome = { readonly signer: Hex; readonly organisation: number } | { readonly refused: string };

const UNREADABLE = "Your browser did not send a passkey’s signature. Sign in again from this page.";
const ELSEWHERE = "The passkey was asked for on another site than this one. Sign in at the address of this service.";
const UNKNOWN =
  "This passkey is no key of any organisation here. Choose another one, or ask an administrator of your organisation to invite you.";
const ENDED =
  "This passkey is revoked, or not valid now. Choose another one, or ask an administrator of your organisation.";
const TOO_LATE = "This page was open for too long, or was used before. Sign in again.";

/** Whose passkey signed in here, with a key that is good now; or in words why nobody did. */
export async function signerOfSignIn(services: WorkServices, { form, host }: WorkRequest): Promise<Outcome> {
  const read = Signed.safeParse(Object.fromEntries(form)).data;
  const made = read && passkeyDomainOf(read.signature);
  const { passkeyVerifier, ...identity } = services.ledger.identity;
  if (read === undefined || made?.origin === undefined || passkeyVerifier === undefined) return { refused: UNREADABLE };
  const here = URL.canParse(made.origin) ? new URL(made.origin) : undefined;
  if (here?.host !== host) return { refused: ELSEWHERE };
  // the founders of a sandbox may have named no domain: it is where it is
  const terms = services.service.passkeys ?? { rpId: here.hostname, origins: [made.origin] };
  if (!isUnder(terms, made)) return { refused: ELSEWHERE };
  const { signature, ...challenge } = read;
  const digest = signInHash({ ...challenge, origin: made.origin }, identity);
  const found = await keyAmong(
    services,
    passkeysBehind(digest, signature, passkeyVerifier).map(({ signer }) => signer),
  );
  if ("refused" in found) return found;
  return services.challenges.take(challenge) ? found : { refused: TOO_LATE };
}

async function keyAmong({ service, ledger }: WorkServices, signers: readonly Hex[]): Promise<Outcome> {
  for (const signer of signers) {
    const slot = await service.keyOf(signer);
    if (slot !== undefined && slot.organisation > 0)
      return isGoodAt(slot, ledger.now()) ? { signer, organisation: slot.organisation } : { refused: ENDED };
  }
  return { refused: UNKNOWN };
}
