import type { Command } from "commander";
import { z } from "zod";
import { contextOf, withServiceOptions, type CommonOptions } from "../CommandContext.ts";
import { withService } from "../service/withService.ts";
import { parseWholeNumber } from "../parseWholeNumber.ts";

const Diff = z.looseObject({
  from: z.looseObject({ version: z.int() }),
  to: z.looseObject({ version: z.int(), rationale: z.string().nullable() }),
  differences: z.array(
    z.looseObject({
      label: z.string(),
      path: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      kind: z.string(),
    }),
  ),
  documents: z.array(z.looseObject({ title: z.string(), change: z.string() })),
});

/** `counterfoil diff OCID V1 V2`: two versions of a tender, field by field. */
export function addDiff(program: Command): void {
  withServiceOptions(program.command("diff"))
    .summary("what differs between two versions of a tender")
    .argument("<ocid>", "OCID or id of a procurement")
    .argument("<from>", "the earlier version, from 1", parseWholeNumber)
    .argument("<to>", "the later version", parseWholeNumber)
    .addHelpText("after", "\nExample: counterfoil diff ocds-213czf-cmd-2041 1 2")
    .action(async (ocid: string, from: number, to: number, options: CommonOptions) => {
      const context = contextOf(options);
      const path = `procurements/${encodeURIComponent(ocid)}/diff`;
      const diff = await withService(context, (client) => client.reads.get(path, Diff, { from, to }));
      context.output.result(diff, () => inWords(diff));
    });
}

function inWords({ from, to, differences, documents }: z.infer<typeof Diff>): string {
  const fields = differences.flatMap(({ label, path, before, after, kind }) => [
    `${label} (${path}) ${kind}`,
    ...(before === null ? [] : [`  - ${before}`]),
    ...(after === null ? [] : [`  + ${after}`]),
  ]);
  const rationale = to.rationale === null ? [] : [`Rationale: ${to.rationale}`];
  const changed = documents.map(({ title, change }) => `Document "${title}": ${change}`);
  const lines = [...rationale, ...fields, ...changed];
  return [
    `Version ${from.version} against version ${to.version}`,
    "",
    ...(lines.length > 0 ? lines : ["No difference."]),
  ].join("\n");
}
