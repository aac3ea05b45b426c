// The real service on a folder, in a process of its own. Argument: folder. Says its address, then answers "blocks N".
import { destination } from "pino";
import { startService } from "../../../src/cli/service/startService.ts";
import { readConfig } from "../../../src/platform/Config.ts";
import { createLog } from "../../../src/platform/Log.ts";

const [folder = ""] = process.argv.slice(2);
const plenty = 1_000_000;
const config = {
  ...readConfig({ COUNTERFOIL_DATA: folder }),
  port: 0,
  limits: { ...readConfig({}).limits, writesPerMinute: plenty, requestsPerMinute: plenty },
};
// As `serve` writes its lines: one call for each, without a stream of Node's in between.
const log = createLog("info", destination(`${folder}/service.log`));
const service = await startService({ config, log, onProgress: () => undefined });
process.on("message", (first: number) => void tellBlocks(first));
process.once("disconnect", () => void service.stop("the measurement is over").then(() => process.exit()));
process.send?.(service.url);

/** Which acts stand together in a block, from block `first` on. */
async function tellBlocks(first: number): Promise<void> {
  const blocks = [];
  for await (const { acts } of service.ledger.blocksFrom(first)) blocks.push(acts.map(({ actHash }) => actHash));
  process.send?.(blocks);
}
