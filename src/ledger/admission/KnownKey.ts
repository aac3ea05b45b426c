import type { KeySlot } from "../../domain/keySlot.ts";

/** What is known of a key before its act is judged. */
export interface KnownKey {
  readonly organisation: number;
  readonly scheme: number;
  /** UTC seconds; undefined while nobody has revoked it. */
  readonly revokedSince?: number;
}

/** What the Directory's slot says of it. */
export function knownFrom({ organisation, scheme, revokedIn, revokedSince }: KeySlot): KnownKey {
  return { organisation, scheme, ...(revokedIn === 0 ? {} : { revokedSince }) };
}
