/** What was asked for does not say which record is meant. */
export class NotClear extends Error {
  override readonly name = "NotClear";
  /** Those that may be meant, in words; empty where there is none. */
  readonly candidates: readonly string[];

  constructor(message: string, candidates: readonly string[] = []) {
    super(message);
    this.candidates = candidates;
  }
}

const MOST_LISTED = 4;

/** The one that is meant, or a refusal that lists those that may be. @param what "agreement" @throws NotClear */
export function theOneCalled<Candidate>(
  what: string,
  name: string,
  found: readonly Candidate[],
  inWords: (candidate: Candidate) => string,
): Candidate {
  const [only, another] = found;
  const called = `"${name.slice(0, 60)}"`;
  if (only === undefined) throw new NotClear(`There is no ${what} ${called}. Look it up in the list of ${what}s.`);
  if (another === undefined) return only;
  const candidates = found.map(inWords);
  const left = found.length - MOST_LISTED;
  const listed = candidates.slice(0, MOST_LISTED).join("; ");
  const more = left > 0 ? ` and ${left} more` : "";
  throw new NotClear(
    `Several ${what}s are called ${called}. Say which by what stands first: ${listed}${more}.`,
    candidates,
  );
}
