/** Why a value cannot be content. */
export type NotContentReason =
  | "not-json"
  | "number-not-finite"
  | "number-not-integer"
  | "number-not-exact"
  | "string-not-unicode"
  | "key-twice"
  | "too-deep"
  | "too-many-leaves"
  | "too-large";

/** Thrown for a value that cannot be content: says what is wrong and where (`place`, "/" parts for people). */
export class NotContent extends Error {
  override readonly name = "NotContent";
  readonly reason: NotContentReason;
  readonly place: string;

  constructor(reason: NotContentReason, place: string, message: string) {
    super(`${message} (at ${place === "" ? "the top" : place})`);
    this.reason = reason;
    this.place = place;
  }
}
