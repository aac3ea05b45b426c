import { z } from "zod";
import type { Invitation } from "../../../accounts/Invitations.ts";
import type { Act } from "../../../domain/acts/Act.ts";
import { actHash } from "../../../domain/acts/actHash.ts";
import { actSchema } from "../../../domain/acts/actSchema.ts";
import { checkNewContent } from "../../../domain/acts/checkContent.ts";
import type { LedgerIdentity } from "../../../domain/acts/LedgerIdentity.ts";
import { contentDigest } from "../../../domain/content/contentDigest.ts";
import { bytes32Schema, hexSchema } from "../../../domain/Hex.ts";
import { keyId } from "../../../domain/keySlot.ts";
import { SCHEMES } from "../../../domain/roles.ts";
import { isPasskeySignature } from "../../../domain/signatures/passkeySignature.ts";

/** What the browser of somebody who was invited sends: the act that the new passkey signed. Anybody's to invent. */
export const KeyAnswer = z.strictObject({
  act: actSchema,
  content: z.strictObject({ key: z.strictObject({ label: z.string().max(40) }) }),
  salt: bytes32Schema,
  proof: hexSchema.refine((proof) => proof.length < 10_000),
  /** As its authenticator said when it was made: it may be copied to other devices of its holder. */
  isBackedUp: z.boolean(),
});
export type KeyAnswer = z.infer<typeof KeyAnswer>;

export type KeyAddedAct = Act<"KeyAdded">;

/** The act, if it adds exactly the key that was invited, and that key has signed it; else undefined. */
export function invitedAct(
  { act, content, salt, proof }: KeyAnswer,
  invited: Invitation,
  identity: LedgerIdentity,
): KeyAddedAct | undefined {
  if (act.kind !== "KeyAdded" || act.organisation !== invited.organisation) return undefined;
  const { key, scheme, roles, keyValidUntil } = act.values;
  const isAsInvited =
    scheme === SCHEMES.passkey &&
    roles === invited.roles &&
    keyValidUntil === invited.keyValidUntil &&
    content.key.label === invited.label &&
    act.builtOn === keyId(key) &&
    key.startsWith(identity.passkeyVerifier ?? "none");
  if (!isAsInvited || act.content !== contentDigest(content, salt) || checkNewContent(act, content).length > 0)
    return undefined;
  return isPasskeySignature(key, actHash(act, identity), proof) ? act : undefined;
}
