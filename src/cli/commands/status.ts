import type { Command } from "commander";
import { fromRfc3339, londonWords } from "../../domain/londonTime.ts";
import { DataFolderLock } from "../../platform/DataFolderLock.ts";
import { type CommandContext, type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { withReadingService } from "../service/withService.ts";

/** `counterfoil status`: which ledger this is, how far it has come, and who serves it. */
export function addStatus(program: Command): void {
  withServiceOptions(program.command("status"))
    .summary("which ledger this is and how far it has come")
    .action(async (options: CommonOptions) => {
      const context = contextOf(options);
      const { address, pid, where } = servedBy(context);
      const ledger = await withReadingService(context, (client) => client.ledger());
      const { chainId, sandbox, head, projected, time } = ledger;
      const status = { dataFolder: where, service: address, pid, chainId, sandbox, head, projected, time };
      context.output.result(status, () =>
        [
          `Ledger ${chainId}${sandbox ? " (a sandbox: its clock can be moved)" : ""}${where === null ? "" : ` in ${where}`}`,
          `Acts        ${head.sequence}`,
          `Head        ${head.ledgerHead}`,
          `Projection  ${projected === null ? "empty" : `up to act ${projected.sequence}`}`,
          `Time        ${londonWords(fromRfc3339(time))}`,
          `Service     ${address === null ? "not running" : `${address}${pid === null ? "" : `, process ${pid}`}`}`,
        ].join("\n"),
      );
    });
}

/** The service elsewhere that was named, or whoever serves the data folder. */
function servedBy({ service, config }: CommandContext) {
  if (service !== undefined) return { address: service, pid: null, where: null };
  const holder = DataFolderLock.holderOf(config.dataFolder);
  return { address: holder?.address ?? null, pid: holder?.pid ?? null, where: config.dataFolder };
}
