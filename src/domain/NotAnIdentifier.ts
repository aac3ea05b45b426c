/** Thrown for a text that is not the identifier it should be: says which form is expected. */
export class NotAnIdentifier extends Error {
  override readonly name = "NotAnIdentifier";

  constructor(text: string, expected: string) {
    super(`"${text.slice(0, 100)}" is not ${expected}.`);
  }
}
