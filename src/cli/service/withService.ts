import { existsSync } from "node:fs";
import { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { ledgerPaths } from "../../ledger/ledgerPaths.ts";
import { DataFolderLock } from "../../platform/DataFolderLock.ts";
import { createLog } from "../../platform/Log.ts";
import type { CommandContext } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { startService } from "./startService.ts";

/**
 * Gives a command a client of the data folder's ledger: of the service that runs on it, or else of one that is started
 * for this command alone, on a port of its own, and stopped afterwards. So commands work beside a service and without.
 * With `--service` it is a service elsewhere, as suppliers and other authorities use it.
 */
export async function withService<Result>(
  context: CommandContext,
  work: (client: CounterfoilClient) => Promise<Result>,
): Promise<Result> {
  if (context.service !== undefined) return work(new CounterfoilClient({ url: context.service }));
  const { dataFolder } = context.config;
  const holder = DataFolderLock.holderOf(dataFolder);
  if (holder?.address !== undefined) return work(new CounterfoilClient({ url: holder.address }));
  if (holder !== null) {
    throw new CommandFailure(
      `${dataFolder} is in use by process ${holder.pid}, which does not answer requests yet. Try again in a moment.`,
    );
  }
  requireLedger(dataFolder);
  const service = await startService({
    config: { ...context.config, port: 0, host: "127.0.0.1" },
    log: createLog("error"),
    onProgress: (line) => context.output.progress(line),
  });
  try {
    return await work(new CounterfoilClient({ url: service.url }));
  } finally {
    await service.stop("the command has ended");
  }
}

/** @throws CommandFailure that says how to get a ledger */
export function requireLedger(dataFolder: string): void {
  if (existsSync(ledgerPaths(dataFolder).journal)) return;
  throw new CommandFailure(
    `There is no ledger in ${dataFolder}. Found one with "counterfoil found FILE", begin a sandbox with ` +
      `"npm start", or name another folder with --data.`,
  );
}
