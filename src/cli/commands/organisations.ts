import type { Command } from "commander";
import { z } from "zod";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import { stateNames, stateWords } from "../../domain/acts/stateNames.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { withReadingService } from "../service/withService.ts";

const Organisation = z.looseObject({
  number: z.int(),
  name: z.string(),
  identifier: z.string().nullable(),
  kind: z.string(),
  state: z.enum(stateNames("organisation")),
  standing: z.string(),
  formerNames: z.array(z.string()),
});
type Organisation = z.infer<typeof Organisation>;

/** `counterfoil organisations`: who is who, and under which number. */
export function addOrganisations(program: Command): void {
  withServiceOptions(program.command("organisations"))
    .summary("find organisations: their numbers, names and identifiers")
    .description(
      "Lists organisations with number, name, identifier and kind. With words, only those whose names, former names\n" +
        "or identifiers have all of them.",
    )
    .argument("[words...]", "words of the name, or the identifier")
    .addHelpText(
      "after",
      "\nExamples:\n  counterfoil organisations camden\n  counterfoil organisations GB-COH-01234567",
    )
    .action(async (words: string[], options: CommonOptions) => {
      const context = contextOf(options);
      const text = words.join(" ");
      const found = await withReadingService(context, (client) => organisations(client, text));
      context.output.result({ items: found }, () => (found.length === 0 ? noneWith(text) : inLines(found)));
    });
}

async function organisations({ reads }: CounterfoilClient, text: string): Promise<Organisation[]> {
  const found: Organisation[] = [];
  const filter = text === "" ? {} : { text };
  for await (const one of reads.list("organisations", filter, Organisation)) found.push(one);
  return found;
}

function noneWith(text: string): string {
  if (text === "") return "No organisation is recorded yet.";
  return `No organisation has "${text}" in its name or identifier. Try fewer words, or list all without any.`;
}

export function inLines(found: readonly Organisation[]): string {
  const rows = found.map((one): [string, string, string, string] => [
    String(one.number),
    one.name,
    one.identifier ?? "",
    remarksOn(one),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padStart(widths[0] ?? 0) : cell.padEnd(widths[column] ?? 0))),
    )
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}

/** What kind it is, and what keeps it from acting. */
function remarksOn({ kind, state, standing, formerNames }: Organisation): string {
  const isGood = state === "active" && standing === "good";
  const standingNow = state === "active" ? standing : stateWords("organisation", state);
  const former = formerNames.length === 0 ? [] : [`formerly ${formerNames.join(", ")}`];
  return [kind, ...(isGood ? [] : [standingNow]), ...former].join(", ");
}
