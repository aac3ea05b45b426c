import type { KeyView } from "../../audit/directory/OrganisationView.ts";
import type { Tag } from "../page/tags.ts";

/** A key as pages show it. */
export function shownKey(key: KeyView) {
  return { ...key, tag: keyTag(key), scheme: SCHEMES[key.scheme] };
}

const SCHEMES: Readonly<Record<KeyView["scheme"], string>> = {
  plain: "plain key",
  contract: "contract (ERC-1271)",
  passkey: "passkey",
};

function keyTag({ usable, revokedSince, validUntil }: KeyView): Tag {
  if (usable) return { text: "Usable", colour: "green" };
  if (revokedSince !== null) return { text: "Revoked", colour: "red" };
  return validUntil === null ? { text: "Not usable yet", colour: "grey" } : { text: "Out of date", colour: "grey" };
}
