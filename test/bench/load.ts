import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** What one process of clients sends: for every client its requests, one after the other. */
export interface LoadOrder {
  readonly host: string;
  readonly port: number;
  /** Whole HTTP requests; over again until `seconds` have passed, or once if that is left out. */
  readonly requests: readonly (readonly string[])[];
  readonly seconds?: number;
}

export interface LoadAnswer {
  readonly milliseconds: number[];
  readonly statuses: Record<number, number>;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly seconds: number;
  /** milliseconds */
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Record<number, number>;
}

interface LoadOptions {
  readonly url: string;
  /** For every client its requests, made by `getRequest` or `postRequest`. */
  readonly requests: readonly (readonly string[])[];
  readonly seconds?: number;
  /** Processes that share the clients; as many as clients if left out. */
  readonly processes?: number;
}

/** Lets clients in processes of their own loose on a service, all at once, and says how it bore that. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const { hostname: host, port } = new URL(options.url);
  const shares = share(options.requests, options.processes ?? options.requests.length);
  const workers = shares.map((requests) => {
    const order: LoadOrder = {
      host: host === "localhost" ? "127.0.0.1" : host,
      port: Number(port),
      requests,
      ...(options.seconds === undefined ? {} : { seconds: options.seconds }),
    };
    const worker = fork(new URL("loadWorker.ts", import.meta.url));
    worker.send(order);
    return worker;
  });
  await Promise.all(workers.map(messageOf));
  const begun = performance.now();
  const answers = workers.map(async (worker) => (await messageOf(worker)) as LoadAnswer);
  for (const worker of workers) worker.send("go");
  return summary(await Promise.all(answers), (performance.now() - begun) / 1000);
}

/** The next message; a worker that ends without one has said why on standard error. */
async function messageOf(worker: ChildProcess): Promise<unknown> {
  const ended = once(worker, "exit").then(([code]) => {
    throw new Error(`A process of clients ended with ${String(code)} before it answered.`);
  });
  return (await Promise.race([once(worker, "message"), ended]))[0];
}

export function getRequest(path: string, headers: Record<string, string> = {}): string {
  return head(`GET ${path}`, headers);
}

export function postRequest(path: string, body: string, headers: Record<string, string> = {}): string {
  const all = { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(body)), ...headers };
  return head(`POST ${path}`, all) + body;
}

function head(line: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\nHost: localhost\r\n${lines.join("")}\r\n`;
}

function share<Item>(items: readonly Item[], parts: number): Item[][] {
  const shares: Item[][] = Array.from({ length: Math.min(parts, items.length) }, () => []);
  items.forEach((item, index) => shares[index % shares.length]?.push(item));
  return shares;
}

function summary(answers: readonly LoadAnswer[], seconds: number): LoadResult {
  const sorted = Float64Array.from(answers.flatMap(({ milliseconds }) => milliseconds)).sort();
  const statuses: Record<number, number> = {};
  for (const answer of answers)
    for (const [status, count] of Object.entries(answer.statuses))
      statuses[Number(status)] = (statuses[Number(status)] ?? 0) + count;
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: sorted.length / seconds, seconds, p50: at(0.5), p99: at(0.99), statuses };
}
