import type { Command } from "commander";
import { createLog } from "../../platform/Log.ts";
import { type CommonOptions, contextOf, withCommonOptions } from "../CommandContext.ts";
import { startService } from "../service/startService.ts";
import { requireLedger } from "../service/withService.ts";

interface ServeOptions extends CommonOptions {
  confirmClock?: boolean;
  newServiceKey?: boolean;
}

/** `counterfoil serve`: serves the ledger of a data folder until it is stopped. Founds and demonstrates nothing. */
export function addServe(program: Command): void {
  withCommonOptions(program.command("serve"))
    .summary("start the service for a ledger that is already founded")
    .description(
      "Serves the ledger of the data folder: API, pages, metrics, until SIGINT or SIGTERM.\n" +
        "It does not found a ledger. Settings are explained in docs/operations.md.",
    )
    .option(
      "--confirm-clock",
      "this machine's date is right, although the ledger's last block is more than 90 days old",
    )
    .option("--new-service-key", "sign receipts with a new key, because the one that the founding names is lost")
    .action(async (options: ServeOptions) => {
      const { output, config } = contextOf(options);
      requireLedger(config.dataFolder);
      const log = createLog(config.logLevel);
      const service = await startService({
        config,
        log,
        confirmClock: options.confirmClock === true,
        newServiceKey: options.newServiceKey === true,
        onProgress: (line) => output.progress(line),
      });
      service.startVerifying();
      service.shutdown.listen(process, config.graceSeconds + 5);
      const { sequence } = service.ledger.head();
      const { sandbox } = service.ledger.founding;
      const what = sandbox ? `a sandbox with ${sequence} acts` : `${sequence} acts`;
      output.result({ url: service.url, acts: sequence, sandbox }, () => `Serving ${what} at ${service.url}`);
    });
}
