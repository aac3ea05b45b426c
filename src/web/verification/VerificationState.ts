/** The three results of a verification, and a fourth for what it has not looked at. Only the first is "verified". */
export type VerificationWord = "holds" | "holds but questioned" | "does not hold" | "not checked yet";

/** What a verification said, and how far the ledger had come then: of later acts it says nothing. */
export interface VerificationResult {
  readonly verdict: VerificationWord;
  /** UTC seconds */
  readonly checkedAt: number;
  /** Number of the last act that was looked at. */
  readonly sequence: number;
  readonly ledgerHead: string;
}

/** The last verification in full, as its report tells it. */
export interface VerificationDetails {
  readonly checks: readonly { check: string; looked: number; verdict: VerificationWord; findings: number }[];
  readonly acts: Readonly<Record<string, number>>;
  readonly findings: readonly VerificationFinding[];
  readonly cannotSay: readonly string[];
}

interface VerificationFinding {
  readonly code: string;
  readonly what: string;
  /** Number of the act concerned. */
  readonly sequence?: number | undefined;
}

/**
 * What the verification that runs beside the service last said. Pages show it and judge nothing themselves;
 * undefined where nothing was checked since the start.
 */
export interface VerificationState {
  at(): VerificationResult | undefined;
  /** @param subject id of a history: of a plan, procurement, organisation or outside publication */
  forSubject(subject: string): VerificationResult | undefined;
  details?(): VerificationDetails | undefined;
}

/** For a service in which no verification runs. */
export const nothingVerified: VerificationState = { at: () => undefined, forSubject: () => undefined };
