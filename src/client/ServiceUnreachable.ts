/** There was no answer, or none that can be read, however often it was tried. */
export class ServiceUnreachable extends Error {
  override readonly name = "ServiceUnreachable";

  constructor(url: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`The service at ${url} does not answer (${why}). Is it running? Trying again does no harm.`, { cause });
  }
}
