/** The service answered something else than it was asked for. Nothing was signed, or nothing is believed. */
export class ServiceDeceives extends Error {
  override readonly name = "ServiceDeceives";

  constructor(what: string) {
    super(`${what} Do not sign, and tell somebody.`);
  }
}
