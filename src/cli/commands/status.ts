import type { Command } from "commander";
import { fromRfc3339, londonWords } from "../../domain/londonTime.ts";
import { DataFolderLock } from "../../platform/DataFolderLock.ts";
import { contextOf, withCommonOptions, type CommonOptions } from "../CommandContext.ts";
import { withService } from "../service/withService.ts";

/** `counterfoil status`: which ledger this is, how far it has come, and who serves it. */
export function addStatus(program: Command): void {
  withCommonOptions(program.command("status"))
    .summary("which ledger this is and how far it has come")
    .action(async (options: CommonOptions) => {
      const context = contextOf(options);
      const holder = DataFolderLock.holderOf(context.config.dataFolder);
      const service = holder?.address ?? null;
      const pid = holder?.pid ?? null;
      const ledger = await withService(context, (client) => client.ledger());
      const { chainId, sandbox, head, projected, time } = ledger;
      const status = { dataFolder: context.config.dataFolder, service, pid, chainId, sandbox, head, projected, time };
      context.output.result(status, () =>
        [
          `Ledger ${chainId}${sandbox ? " (a sandbox: its clock can be moved)" : ""} in ${status.dataFolder}`,
          `Acts        ${head.sequence}`,
          `Head        ${head.ledgerHead}`,
          `Projection  ${projected === null ? "empty" : `up to act ${projected.sequence}`}`,
          `Time        ${londonWords(fromRfc3339(time))}`,
          `Service     ${service === null ? "not running" : `${service}, process ${pid}`}`,
        ].join("\n"),
      );
    });
}
