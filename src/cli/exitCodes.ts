/** What the command line ends with, so that scripts can tell the cases apart (docs/operations.md). */
export const EXIT = {
  done: 0,
  /** The command was understood and could not do it: refused, not found, nothing there. */
  failed: 1,
  /** The words of the command were wrong. */
  usage: 2,
  /** `verify` found something that does not hold, or `import` something that it could not record. */
  doesNotHold: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
