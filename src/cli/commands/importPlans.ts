import { Option, type Command } from "commander";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { importPlans, type PlanImport, type PlanOwner } from "../../client/plans/importPlans.ts";
import { PLAN_COLUMNS } from "../../client/plans/readPlanTable.ts";
import type { ActKey } from "../../client/ActKey.ts";
import { POSTS } from "../../domain/codelists/posts.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { contextOf, withCommonOptions, type CommonOptions } from "../CommandContext.ts";
import { EXIT } from "../exitCodes.ts";
import { organisationOfKey } from "../organisationOfKey.ts";
import { withService } from "../service/withService.ts";
import { signingKey } from "../signingKey.ts";

interface ImportPlansOptions extends CommonOptions {
  key: string;
  post: (typeof POSTS.words)[number];
  decision: string;
}

const Organisation = z.looseObject({ name: z.string() });

/** `counterfoil import-plans FILE`: publishes the plans of a spreadsheet. */
export function addImportPlans(program: Command): void {
  withCommonOptions(program.command("import-plans"))
    .summary("publish plans from a spreadsheet (CSV)")
    .description(
      "Publishes a plan for every row of a CSV file with headings. All rows are checked before the first is signed:\n" +
        "while one is wrong, nothing is recorded, and each mistake is listed with its row and column.\n" +
        "Plans that are published already are left as they are; run again after an interruption, it goes on.",
    )
    .argument("<file>", "the CSV file")
    .requiredOption("--key <file>", "the officer's key file")
    .addOption(new Option("--post <code>", "the post that decides").choices(POSTS.words).makeOptionMandatory())
    .requiredOption("--decision <reference>", 'what it rests on, such as "Scheme of delegation PRO/3"')
    .addHelpText(
      "after",
      `\nColumns: ${PLAN_COLUMNS.join(", ")}.\nAmounts are net. Exit codes: 0 all is published, 3 something was refused.`,
    )
    .action(async (file: string, options: ImportPlansOptions) => {
      const context = contextOf(options);
      const csv = await readCsv(file);
      const key = await signingKey(context.config.dataFolder, options.key);
      const report = await withService(context, async (client) =>
        importPlans(client, csv, await ownerOf(client, key, options), key),
      );
      context.output.result(report, () => inWords(report));
      process.exitCode = report.refused.length > 0 ? EXIT.doesNotHold : EXIT.done;
    });
}

async function readCsv(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new CommandFailure(
      `${file} cannot be read${cause instanceof Error ? ` (${cause.message})` : ""}.`,
      EXIT.usage,
    );
  });
}

/** The authority whose key it is. */
async function ownerOf(client: CounterfoilClient, key: ActKey, options: ImportPlansOptions): Promise<PlanOwner> {
  const organisation = await organisationOfKey(client, key.signer);
  const { name } = await client.reads.get(`organisations/${organisation}`, Organisation);
  return { organisation, name, authority: { post: options.post, reference: options.decision } };
}

function inWords({ recorded, already, refused }: PlanImport): string {
  if (refused.length > 0) {
    const lines = refused.map(({ row, column, message }) => `  row ${row}${column ? `, ${column}` : ""}: ${message}`);
    return ["Nothing was published. Correct these and run it again:", ...lines].join("\n");
  }
  return `Published ${recorded.length} plans, ${already.length} were there already.`;
}
