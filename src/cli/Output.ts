import { printable } from "./printable.ts";

/**
 * What a command prints. Words for people go to standard output; with `--json` they go to standard error, and the last
 * line of standard output is the one JSON object that `result` was given.
 */
export class Output {
  readonly #json: boolean;
  #progressShown = false;

  constructor(json: boolean) {
    this.#json = json;
  }

  /** Words for people. */
  say(line = ""): void {
    this.#clearProgress();
    (this.#json ? process.stderr : process.stdout).write(`${printable(line)}\n`);
  }

  /** A remark for people beside a result that goes into a file. */
  note(line: string): void {
    this.#clearProgress();
    process.stderr.write(`${printable(line)}\n`);
  }

  /** The state of long work: one line that replaces the last one on a terminal, a line each time elsewhere. */
  progress(line: string): void {
    if (!process.stderr.isTTY) {
      process.stderr.write(`${printable(line)}\n`);
      return;
    }
    process.stderr.write(`\r\u001b[2K${printable(line)}`);
    this.#progressShown = true;
  }

  /** The result of the command: its one JSON object, or its words. */
  result(value: object, words: () => string): void {
    this.#clearProgress();
    if (this.#json) process.stdout.write(`${JSON.stringify(value)}\n`);
    else process.stdout.write(`${printable(words())}\n`);
  }

  #clearProgress(): void {
    if (this.#progressShown) process.stderr.write("\r\u001b[2K");
    this.#progressShown = false;
  }
}
