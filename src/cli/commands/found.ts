import { mkdir } from "node:fs/promises";
import type { Command } from "commander";
import { newSalt } from "../../domain/acts/buildAct.ts";
import { foundingServiceKey } from "../../http/receipts/serviceKey.ts";
import { foundLedger } from "../../ledger/foundLedger.ts";
import { type CommonOptions, contextOf, withCommonOptions } from "../CommandContext.ts";
import { readFoundingFile } from "../foundingFile.ts";
import { parseStart } from "../parseStart.ts";

/** `counterfoil found FILE`: founds a ledger with the authorities and first keys that a file names. */
export function addFound(program: Command): void {
  withCommonOptions(program.command("found"))
    .summary("found a ledger with the authorities that a file names")
    .description(
      "Founds an embedded ledger in the data folder: deploys the contracts and names the founders with their first\n" +
        'keys. Each founder then signs the memorandum with "counterfoil act FoundingSigned" and can act from then on.',
    )
    .argument("<file>", "the founding file (docs/operations.md)")
    .option("--start <date or time>", "for a sandbox: when its clock begins, such as 2026-03-02 or 2026-03-02 12:00")
    .action(async (file: string, options: CommonOptions & { start?: string }) => {
      const { output, config } = contextOf(options);
      const { sandbox, memorandum, founders, passkeys } = await readFoundingFile(file);
      const startTime = parseStart(options.start, sandbox, Math.floor(Date.now() / 1000));
      await mkdir(config.dataFolder, { recursive: true });
      const receiptKey = await foundingServiceKey(config.dataFolder);
      const founding = await foundLedger({
        folder: config.dataFolder,
        sandbox,
        memorandum: { content: memorandum, salt: newSalt() },
        founders,
        receiptKey,
        ...(passkeys === undefined ? {} : { passkeys }),
        startTime,
      });
      const { chainId, memorandum: digest } = founding;
      const told = { dataFolder: config.dataFolder, chainId, memorandum: digest, receiptKey, sandbox };
      output.result({ ...told, founders: founders.length }, () =>
        [
          `Founded ${sandbox ? "sandbox" : "ledger"} ${chainId} in ${config.dataFolder} with ${founders.length} founders.`,
          `Memorandum   ${digest}`,
          `Receipt key  ${receiptKey}`,
          `Publish all three elsewhere, so that auditors can compare them. Next: counterfoil serve, and each founder`,
          `signs: counterfoil act FoundingSigned --key FILE --organisation NUMBER --yes`,
        ].join("\n"),
      );
    });
}
