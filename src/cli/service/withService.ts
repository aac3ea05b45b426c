import { existsSync } from "node:fs";
import { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { ledgerPaths } from "../../ledger/ledgerPaths.ts";
import { DataFolderLock } from "../../platform/DataFolderLock.ts";
import { createLog } from "../../platform/Log.ts";
import type { CommandContext } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { type ServiceOptions, startService } from "./startService.ts";
import { workingCopy } from "./workingCopy.ts";

type Work<Result> = (client: CounterfoilClient) => Promise<Result>;

/**
 * Gives a command that records something a client of the data folder's ledger: of the service that runs on it, or else
 * of one that is started for this command alone, on a port of its own, and stopped afterwards. So commands work beside
 * a service and without. With `--service` it is a service elsewhere, as suppliers and other authorities use it.
 */
export async function withService<Result>(context: CommandContext, work: Work<Result>): Promise<Result> {
  const running = runningService(context);
  return running === undefined ? onFolder(context, work, {}) : work(running);
}

/**
 * The same for a command that only reads: where no service runs on the folder, nothing in it changes, and it may be a
 * copy on a disk that nobody can write to.
 * @param signs whether receipts are given out: then the folder has to have the key that signs them
 */
export async function withReadingService<Result>(
  context: CommandContext,
  work: Work<Result>,
  { signs = false } = {},
): Promise<Result> {
  const running = runningService(context);
  if (running !== undefined) return work(running);
  const { dataFolder } = context.config;
  requireLedger(dataFolder);
  const copy = await workingCopy(dataFolder, { withServiceKey: signs });
  try {
    const config = { ...context.config, dataFolder: copy.folder };
    return await onFolder({ ...context, config }, work, { isCopyOf: dataFolder, newServiceKey: !signs });
  } catch (error) {
    // What is wrong is wrong in the folder that was named; the copy is gone by the time anybody reads this.
    if (error instanceof Error) error.message = error.message.replaceAll(copy.folder, dataFolder);
    throw error;
  } finally {
    await copy.remove();
  }
}

/** Undefined where none runs on the folder. @throws CommandFailure where another process holds it and does not answer */
function runningService({ service, config: { dataFolder } }: CommandContext): CounterfoilClient | undefined {
  if (service !== undefined) return new CounterfoilClient({ url: service });
  const holder = DataFolderLock.holderOf(dataFolder);
  if (holder?.address !== undefined) return new CounterfoilClient({ url: holder.address });
  if (holder === null) return undefined;
  throw new CommandFailure(
    `${dataFolder} is in use by process ${holder.pid}, which does not answer requests yet. Try again in a moment.`,
  );
}

async function onFolder<Result>(
  { config, output }: CommandContext,
  work: Work<Result>,
  options: Pick<ServiceOptions, "isCopyOf" | "newServiceKey">,
): Promise<Result> {
  requireLedger(config.dataFolder);
  const service = await startService({
    ...options,
    config: { ...config, port: 0, host: "127.0.0.1" },
    log: createLog("error"),
    onProgress: (line) => output.progress(line),
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
