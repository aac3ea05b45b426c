import { EXIT, type ExitCode } from "./exitCodes.ts";

/** Ends a command with words for people (what was wrong, with which value, what to do now) and no stack. */
export class CommandFailure extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.failed, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
