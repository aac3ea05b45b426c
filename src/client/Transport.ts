import type { z } from "zod";
import { ServiceProblem } from "./ServiceProblem.ts";
import { ServiceUnreachable } from "./ServiceUnreachable.ts";
import { sleep } from "./sleep.ts";

export interface TransportOptions {
  /** Where the service is: "http://localhost:3000". */
  readonly url: string;
  readonly fetch?: typeof fetch;
  /** How often something is tried that may be tried again; 5 if left out. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt, doubled each time; 200 if left out. */
  readonly pause?: number;
}

interface Call extends Omit<RequestInit, "headers"> {
  readonly headers?: Record<string, string>;
}

/** Busy, starting, or its ledger full for now: the same call may work in a moment. */
const passing = new Set([429, 502, 503, 504]);
const longestPause = 30_000;

export function isPassing(status: number): boolean {
  return passing.has(status);
}

/** Speaks HTTP with a service; tries again what failed in passing. Everything sent here may safely come twice. */
export class Transport {
  readonly url: string;
  readonly #fetch: typeof fetch;
  readonly #attempts: number;
  readonly #pause: number;

  constructor({ url, fetch: given, attempts, pause }: TransportOptions) {
    this.url = url.replace(/\/+$/, "");
    this.#fetch = given ?? ((input, init) => fetch(input, init)); // a browser's is no method of ours
    this.#attempts = attempts ?? 5;
    this.#pause = pause ?? 200;
  }

  /** The JSON that a path answers with. @throws ServiceProblem, ServiceUnreachable */
  async json<Answer extends z.ZodType>(path: string, answer: Answer, call: Call = {}): Promise<z.output<Answer>> {
    const response = await this.send(path, { ...call, headers: { Accept: "application/json", ...call.headers } });
    const body: unknown = await response.json().catch((cause: unknown) => {
      throw new ServiceUnreachable(this.url, cause);
    });
    return answer.parse(body);
  }

  /** As `json`, for a thing that need not be there. */
  async jsonIfThere<Answer extends z.ZodType>(path: string, answer: Answer): Promise<z.output<Answer> | undefined> {
    try {
      return await this.json(path, answer);
    } catch (error) {
      if (error instanceof ServiceProblem && error.status === 404) return undefined;
      throw error;
    }
  }

  /** @throws ServiceProblem for every answer that is not a success */
  async send(path: string, call: Call = {}): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#try(path, call);
      if (outcome instanceof Response && outcome.ok) return outcome;
      const isLast = attempt >= this.#attempts || isStream(call.body);
      if (outcome instanceof Response && (isLast || !isPassing(outcome.status))) throw await problemOf(outcome);
      if (isLast) throw new ServiceUnreachable(this.url, outcome);
      await sleep(this.#pauseAfter(attempt, outcome));
    }
  }

  #try(path: string, call: Call): Promise<unknown> {
    return this.#fetch(this.url + path, call).catch((error: unknown) => error);
  }

  #pauseAfter(attempt: number, outcome: unknown): number {
    const said = outcome instanceof Response ? Number(outcome.headers.get("retry-after") ?? 0) * 1000 : 0;
    return Math.min(longestPause, Math.max(said, this.#pause * 2 ** (attempt - 1) * (0.5 + Math.random())));
  }
}

/** A stream that was begun cannot be sent again from its start. */
function isStream(body: RequestInit["body"]): boolean {
  return body instanceof ReadableStream || (typeof body === "object" && body !== null && Symbol.asyncIterator in body);
}

async function problemOf(response: Response): Promise<ServiceProblem> {
  return new ServiceProblem(response.status, await response.json().catch(() => ({})));
}
