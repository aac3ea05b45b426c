import type { Command } from "commander";
import { copyAccounts } from "../../accounts/copyAccounts.ts";
import { SERVICE_KEY_FILE } from "../../http/receipts/serviceKey.ts";
import { backUp } from "../../ledger/backUp.ts";
import { type CommonOptions, contextOf, withCommonOptions } from "../CommandContext.ts";
import { requireLedger } from "../service/withService.ts";

/** What of a data folder is secret: who has it signs receipts, or acts for the people of a demonstration. */
const KEYS = [SERVICE_KEY_FILE, "demonstration.json"];

interface BackupOptions extends CommonOptions {
  withKeys?: boolean;
}

/** `counterfoil backup DIR`: a copy of a ledger, consistent also while it runs. */
export function addBackup(program: Command): void {
  withCommonOptions(program.command("backup"))
    .summary("copy a ledger, also a running one")
    .description(
      "Copies journal, contents and documents to a folder that is empty or new, also while the ledger runs, and checks\n" +
        "the copy by running it once. It has no private keys, so you may give it to auditors and suppliers. To restore the\n" +
        'service from a copy, take one with --with-keys, keep it as secret as the original, and "serve --data DIR".',
    )
    .argument("<dir>", "where the copy goes")
    .option(
      "--with-keys",
      "copy the key that signs receipts, sessions and drafts too; for the operator's own backups alone",
    )
    .action(async (target: string, options: BackupOptions) => {
      const { output, config } = contextOf(options);
      requireLedger(config.dataFolder);
      const withKeys = options.withKeys === true;
      const { blocks, bytes } = await backUp(config.dataFolder, target, withKeys ? KEYS : []);
      if (withKeys) copyAccounts(config.dataFolder, target);
      const keys = withKeys ? "with the service's key, sessions and drafts: keep it secret" : "without any private key";
      output.result(
        { target, blocks, bytes, withKeys },
        () => `Copied ${blocks} blocks (journal of ${bytes} bytes) to ${target}, ${keys}`,
      );
    });
}
