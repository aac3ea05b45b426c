/** What is known of a key before its act is judged. */
export interface KnownKey {
  readonly organisation: number;
  readonly scheme: number;
  /** UTC seconds; undefined while nobody has revoked it. */
  readonly revokedSince?: number;
}
