import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { z } from "zod";
import type { ActKey } from "../../client/ActKey.ts";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { importPlans, type PlanImport, type PlanOwner } from "../../client/plans/importPlans.ts";
import { PLAN_COLUMNS } from "../../client/plans/readPlanTable.ts";
import { POSTS } from "../../domain/codelists/posts.ts";
import { type CommandContext, type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
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
  withServiceOptions(program.command("import-plans"))
    .summary("publish plans from a spreadsheet (CSV)")
    .description(
      "Publishes a plan for every row of a CSV file with headings. All rows are checked before the first is signed:\n" +
        "if one is wrong, nothing is recorded, and each mistake is listed with its row and column.\n" +
        "Plans that are already published are left as they are. If it is interrupted, run it again to continue.\n" +
        "You can import the list of plans that you downloaded as CSV: rows of other authorities are ignored.",
    )
    .argument("<file>", "the CSV file")
    .requiredOption("--key <file>", "the officer's key file")
    .addOption(new Option("--post <code>", "the post that decides").choices(POSTS.words).makeOptionMandatory())
    .requiredOption("--decision <reference>", 'what it rests on, such as "Scheme of delegation PRO/3"')
    .addHelpText(
      "after",
      `\nColumns: ${PLAN_COLUMNS.join(", ")}.\nAmounts are net, VAT is 20% where no rate is written; days are 2026-04-01 or 01/04/2026.\nExit codes: 0 all is published, 3 something was refused.`,
    )
    .action(async (file: string, options: ImportPlansOptions) => {
      const context = contextOf(options);
      const csv = await readCsv(file);
      const key = await signingKey(context.config.dataFolder, options.key);
      const report = await withService(context, async (client) =>
        importPlans(client, csv, await ownerOf(client, key, options), key, progressOf(context)),
      );
      context.output.result(report, () => inWords(report));
      process.exitCode = report.refused.length > 0 ? EXIT.doesNotHold : EXIT.done;
    });
}

/** A line now and then, where a table is long. */
function progressOf({ output }: CommandContext) {
  let told = Date.now();
  return (done: number, of: number, what: string) => {
    if (Date.now() - told < 1_000) return;
    told = Date.now();
    output.progress(`${what} ${done} of ${of} rows`);
  };
}

/** Letters of another encoding would be published wrongly for good, so none is guessed. */
async function readCsv(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CommandFailure(
      `${file} cannot be read${cause instanceof Error ? ` (${cause.message})` : ""}.`,
      EXIT.usage,
    );
  });
  if (!isUtf8(bytes) || bytes.includes(0))
    throw new CommandFailure(
      `${file} is not in UTF-8. In the spreadsheet save it as "CSV UTF-8 (comma delimited)" and try again.`,
      EXIT.usage,
    );
  return bytes.toString();
}

/** The authority whose key it is. */
async function ownerOf(client: CounterfoilClient, key: ActKey, options: ImportPlansOptions): Promise<PlanOwner> {
  const organisation = await organisationOfKey(client, key.signer);
  const { name } = await client.reads.get(`organisations/${organisation}`, Organisation);
  return { organisation, name, authority: { post: options.post, reference: options.decision } };
}

/** Row by row, in the order of the table. */
function inWords({ recorded, already, aside, refused }: PlanImport): string {
  const rows = [
    ...recorded.map(({ row, reference, act }) => ({ row, text: `${reference}: published by act ${act}` })),
    ...already.map(({ row, reference, differs }) => ({ row, text: `${reference}: ${knownWords(differs)}` })),
    ...aside.map(({ row, reference, owner }) => ({ row, text: `${reference}: belongs to ${owner}, left aside` })),
    ...refused.map(({ row, column, message }) => ({
      row,
      text: column === undefined ? message : `${column}: ${message}`,
    })),
  ].toSorted((one, other) => one.row - other.row);
  return [...rows.map(({ row, text }) => `  row ${row}: ${text}`), summary({ recorded, already, aside, refused })].join(
    "\n",
  );
}

function knownWords(differs: readonly string[]): string {
  if (differs.length === 0) return "was there already";
  return `was there already and stays as it is; the row says otherwise under ${differs.join(", ")} (PlanChanged changes a plan)`;
}

function summary({ recorded, already, refused }: PlanImport): string {
  if (refused.length === 0) return `Published ${recorded.length} plans, ${already.length} were there already.`;
  if (recorded.length === 0) return "Nothing was published. Correct the rows named above and run it again.";
  return `Published ${recorded.length} plans until one was refused. Run it again when that is settled: it goes on.`;
}
