import type { PublishedRelease } from "../../domain/readRelease.ts";

/** A release as a file holds it. */
export interface FoundRelease {
  /** Name of the file, without its folder, and the place in it: "page-001.json, release 17". */
  readonly where: string;
  /** The line on which it begins. */
  readonly line: number;
  readonly bytes: Uint8Array;
  readonly release: PublishedRelease;
}

/** Something that a file holds and that is not recorded. */
export interface Refused {
  readonly where: string;
  readonly line?: number;
  readonly ocid?: string;
  readonly id?: string;
  readonly reason: string;
}

/** Lines of a file in which no release can be found. */
export interface NotRead {
  readonly where: string;
  readonly fromLine: number;
  readonly toLine: number;
  readonly reason: string;
}

/** All that a file holds: every byte of it is in a release, around releases, or said to be unread. */
export interface ReleasesRead {
  readonly found: readonly FoundRelease[];
  readonly refused: readonly Refused[];
  readonly notRead: readonly NotRead[];
  /** Compiled and versioned releases beside the releases that they sum up. */
  readonly setAside: number;
}

/** What a file gives that holds nothing: an empty page of an API does so rightly. */
export const NOTHING: ReleasesRead = { found: [], refused: [], notRead: [], setAside: 0 };

/** Stretches that follow one another for one reason are one. */
export function joined(stretches: readonly NotRead[]): NotRead[] {
  const whole: NotRead[] = [];
  for (const next of stretches) {
    const last = whole.at(-1);
    if (last !== undefined && last.reason === next.reason && next.fromLine <= last.toLine + 1)
      whole[whole.length - 1] = { ...last, toLine: Math.max(last.toLine, next.toLine) };
    else whole.push(next);
  }
  return whole;
}
