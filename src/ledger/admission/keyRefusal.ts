import type { Submission } from "../../domain/acts/Act.ts";
import { ActRefused } from "../ActRefused.ts";
import type { KnownKey } from "./KnownKey.ts";

/**
 * What the log would say of a key that is another organisation's or was revoked, whatever else is wrong with the act.
 * Asked first, of what is signed and of what is only tried out, so that both hear the same.
 */
export function keyRefusal(
  { organisation: keyOrganisation, revokedSince }: KnownKey,
  { act: { organisation }, signer }: Pick<Submission, "act" | "signer">,
): ActRefused | undefined {
  if (keyOrganisation !== organisation) {
    const args = { signer, organisation, keyOrganisation };
    return new ActRefused({ error: "HistoryLogKeyOfAnotherOrganisation", args });
  }
  if (revokedSince === undefined) return undefined;
  return new ActRefused({ error: "HistoryLogKeyRevoked", args: { signer, revokedSince } });
}
