import type { Command } from "commander";
import { backUp } from "../../ledger/backUp.ts";
import { contextOf, withCommonOptions, type CommonOptions } from "../CommandContext.ts";
import { requireLedger } from "../service/withService.ts";

/** What belongs to a data folder beside its ledger, and cannot be made again. */
const OTHERS = ["service-key.json", "demonstration.json"];

/** `counterfoil backup DIR`: a copy of a ledger, consistent also while it runs. */
export function addBackup(program: Command): void {
  withCommonOptions(program.command("backup"))
    .summary("copy a ledger, also a running one")
    .description(
      "Copies journal, contents, documents and keys of the service to a folder that is empty or new, also while the\n" +
        'ledger runs, and executes the copy once. Start from it with "counterfoil serve --data DIR".',
    )
    .argument("<dir>", "where the copy goes")
    .action(async (target: string, options: CommonOptions) => {
      const { output, config } = contextOf(options);
      requireLedger(config.dataFolder);
      const { blocks, bytes } = await backUp(config.dataFolder, target, OTHERS);
      output.result(
        { target, blocks, bytes },
        () => `Copied ${blocks} blocks (journal of ${bytes} bytes) to ${target}`,
      );
    });
}
