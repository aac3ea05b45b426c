import type { Command } from "commander";
import { z } from "zod";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { parseWholeNumber } from "../parseWholeNumber.ts";
import { withReadingService } from "../service/withService.ts";

const Difference = z.looseObject({
  label: z.string(),
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  kind: z.string(),
});

const Diff = z.looseObject({
  from: z.looseObject({ version: z.int() }),
  to: z.looseObject({ version: z.int(), rationale: z.string().nullable() }),
  differences: z.array(Difference),
  documents: z.array(z.looseObject({ title: z.string(), change: z.string() })),
  // An older service says nothing about it.
  notWhole: z.array(z.string()).default([]),
});

const Side = z.looseObject({
  number: z.int(),
  releaseId: z.string().nullable(),
  act: z.looseObject({ sequence: z.int() }),
});

const EvidenceDiff = z.looseObject({
  from: Side,
  to: Side,
  isSameContent: z.boolean().nullable(),
  differences: z.array(Difference),
  more: z.int(),
  hidden: z.int(),
});

/** `counterfoil diff OCID V1 V2`: two versions of a tender, or two recordings of a notice, field by field. */
export function addDiff(program: Command): void {
  withServiceOptions(program.command("diff"))
    .summary("what differs between two versions of a tender, or two recordings of a notice")
    .description(
      "Compares two versions of a procurement's tender; or, for the OCID of an outside publication, two of its\n" +
        "recordings, numbered from 1 as on its page and in /api/evidence. Use it to tell conflicting copies apart.",
    )
    .argument("<ocid>", "OCID or id of a procurement, or OCID of a notice")
    .argument("<from>", "the earlier version, from 1", parseWholeNumber)
    .argument("<to>", "the later version", parseWholeNumber)
    .addHelpText("after", "\nExample: counterfoil diff ocds-213czf-cmd-2041 1 2")
    .action(async (ocid: string, from: number, to: number, options: CommonOptions) => {
      const context = contextOf(options);
      await withReadingService(context, async (client) => {
        const id = encodeURIComponent(ocid);
        const isNotice = !(await client.reads.has(`procurements/${id}`)) && (await client.reads.has(`evidence/${id}`));
        if (isNotice) {
          const diff = await client.reads.get(`evidence/${id}/diff`, EvidenceDiff, { from, to });
          return context.output.result(diff, () => noticeWords(diff));
        }
        const diff = await client.reads.get(`procurements/${id}/diff`, Diff, { from, to });
        context.output.result(diff, () => inWords(diff));
      });
    });
}

function inWords({ from, to, differences, documents, notWhole }: z.infer<typeof Diff>): string {
  const rationale = to.rationale === null ? [] : [`Rationale: ${to.rationale}`];
  const changed = documents.map(({ title, change }) => `Document "${title}": ${change}`);
  const lines = [...rationale, ...differences.flatMap(differenceLines), ...changed];
  const none = notWhole.length > 0 ? "No difference in what could be compared." : "No difference.";
  return [
    `Version ${from.version} against version ${to.version}`,
    "",
    ...notWhole.map((what) => `Not compared: ${what}`),
    ...(lines.length > 0 ? lines : [none]),
  ].join("\n");
}

function noticeWords(diff: z.infer<typeof EvidenceDiff>): string {
  const side = ({ number, releaseId, act }: z.infer<typeof Side>) =>
    `recording ${number} (${releaseId ?? "release"}, act ${act.sequence})`;
  return [`${side(diff.from)} against ${side(diff.to)}`, "", ...noticeLines(diff)].join("\n");
}

function noticeLines({ isSameContent, differences, more, hidden }: z.infer<typeof EvidenceDiff>): string[] {
  if (isSameContent === null) return ["One of them is not here any more, so they cannot be compared."];
  if (isSameContent) return ["Both say the same."];
  const lines = differences.flatMap(differenceLines);
  if (more > 0) lines.push(`${more} more values differ.`);
  if (hidden > 0) lines.push(`Differences about people or their addresses, which are never shown: ${hidden}`);
  return lines.length > 0 ? lines : ["No value differs, but the order of a list, or bytes that readers of JSON drop."];
}

function differenceLines({ label, path, before, after, kind }: z.infer<typeof Difference>): string[] {
  return [
    `${label} (${path}) ${kind}`,
    ...(before === null ? [] : [`  - ${before}`]),
    ...(after === null ? [] : [`  + ${after}`]),
  ];
}
