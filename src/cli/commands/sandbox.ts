import type { Command } from "commander";
import { fromRfc3339, londonWords } from "../../domain/londonTime.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { parseAdvance } from "../parseAdvance.ts";
import { withService } from "../service/withService.ts";

/** `counterfoil sandbox advance WHEN`: moves a sandbox's clock forward. */
export function addSandbox(program: Command): void {
  const sandbox = program.command("sandbox").summary("what only a sandbox can do");
  withServiceOptions(sandbox.command("advance"))
    .summary("move the sandbox's clock forward")
    .description(
      "Moves the clock forward, never back: by a duration, or to a London date or time. A date alone is 9am on that day.\n" +
        "A real ledger refuses this.",
    )
    .argument("<duration or date>", "90m, 36h, 3d, 2w, ISO 8601 such as P3DT4H; or 2026-03-31, or 2026-03-31 12:00")
    .action(async (text: string, options: CommonOptions) => {
      const wish = parseAdvance(text);
      const context = contextOf(options);
      const time = await withService(context, (client) => client.advanceClock(wish));
      context.output.result({ time }, () => `It is ${londonWords(fromRfc3339(time))} in the sandbox now.`);
    });
}
