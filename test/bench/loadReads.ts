import { fork } from "node:child_process";
import { once } from "node:events";
import { getRequest, load, type LoadResult } from "./load.ts";

/** What is read, and the file whose process serves it: as the service does ("ours"), or as bare Express does ("bare"). */
export interface ReadMeasured {
  readonly servers: URL;
  readonly path: string;
}

/**
 * Reads per second of one address: the service's against those of bare Express that sends the same bytes, each in a
 * process of its own, one after the other and twice, with eight clients in two processes.
 */
export async function loadReads(read: ReadMeasured, seconds = 3): Promise<{ ours: number; bare: number }> {
  const best = { ours: 0, bare: 0 };
  for (const which of ["bare", "ours", "bare", "ours"] as const)
    best[which] = Math.max(best[which], (await measure(read, which, seconds)).perSecond);
  return best;
}

async function measure({ servers, path }: ReadMeasured, which: "ours" | "bare", seconds: number): Promise<LoadResult> {
  const server = fork(servers, [which]);
  const [url] = (await once(server, "message")) as [string];
  const requests = Array.from({ length: 8 }, () => [getRequest(path)]);
  await load({ url, requests, seconds: 0.5, processes: 2 });
  const result = await load({ url, requests, seconds, processes: 2 });
  server.kill();
  if (Object.keys(result.statuses).join() !== "200")
    throw new Error(`The ${which} service answered ${JSON.stringify(result.statuses)} instead of 200.`);
  return result;
}
