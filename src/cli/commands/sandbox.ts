import type { Command } from "commander";
import { fromRfc3339, londonWords } from "../../domain/londonTime.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { parseDuration } from "../parseDuration.ts";
import { withService } from "../service/withService.ts";

/** `counterfoil sandbox advance DURATION`: moves a sandbox's clock forward. */
export function addSandbox(program: Command): void {
  const sandbox = program.command("sandbox").summary("what only a sandbox can do");
  withServiceOptions(sandbox.command("advance"))
    .summary("move the sandbox's clock forward")
    .description("Moves the clock forward, never back. On a ledger that counts this is refused.")
    .argument("<duration>", "90m, 36h, 3d, 2w, or ISO 8601 such as P3DT4H")
    .action(async (text: string, options: CommonOptions) => {
      const advance = parseDuration(text);
      const context = contextOf(options);
      const time = await withService(context, (client) => client.advanceClock({ advance }));
      context.output.result({ time }, () => `It is ${londonWords(fromRfc3339(time))} in the sandbox now.`);
    });
}
