import { type ProblemName, problemTypes } from "./problemTypes.ts";

interface ProblemOptions {
  /** machine-readable values beside the words */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** An error that becomes a problem details answer (RFC 9457). `detail`: what was wrong, with which value, what to do now. */
export class Problem extends Error {
  readonly type: ProblemName;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(type: ProblemName, detail: string, options: ProblemOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.type = type;
    this.members = options.members ?? {};
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return problemTypes[this.type].status;
  }

  /** Whether something failed on our side, whose cause belongs in the log. */
  get isFault(): boolean {
    return this.status >= 500 && this.cause !== undefined;
  }

  /** The same, with the name under which its cause stands in the log. */
  loggedAs(instance: string): Problem {
    const { message, headers, cause } = this;
    return new Problem(this.type, message, { members: { ...this.members, instance }, headers, cause });
  }

  /** The body of the answer; its own members cannot be replaced by `members`. */
  toJSON(): Record<string, unknown> {
    const { status, title } = problemTypes[this.type];
    return { ...this.members, type: `/problems/${this.type}`, title, status, detail: this.message };
  }
}
