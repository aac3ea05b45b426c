/** What was asked for does not say which record is meant. */
export class NotClear extends Error {
  override readonly name = "NotClear";
}
