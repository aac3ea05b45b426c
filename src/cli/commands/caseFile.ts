import type { Command } from "commander";
import type { CaseFileQuery } from "../../client/Reads.ts";
import { type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import { NewFile } from "../NewFile.ts";
import { withReadingService } from "../service/withService.ts";

interface CaseFileOptions extends CommonOptions {
  out?: string;
  show?: string[];
  hide?: string[];
  documents?: boolean;
}

const EXAMPLES = `
Examples:
  counterfoil case-file ocds-h6vhtk-0550b4 -o case.json
  counterfoil case-file ocds-h6vhtk-0550b4 -o one-fact.json --show /milestones/0/amount
  counterfoil verify case.json --trust trust-root.json`;

/** `counterfoil case-file OCID`: one file that proves a procurement's history. */
export function addCaseFile(program: Command): void {
  withServiceOptions(program.command("case-file"))
    .summary("make one file that proves a procurement's history, checked anywhere")
    .description(
      "Writes every act of the procurement, who signed it, what was signed, and the proof that nothing is missing\n" +
        "into one file. Whoever has it and a trust root can check it without this service (counterfoil verify FILE).",
    )
    .argument("<ocid>", "OCID or id of a procurement")
    .option("-o, --out <file>", "write it there; else it is printed")
    .option("--show <pointer...>", "show only what stands at these JSON pointers in contents, and nothing else")
    .option("--hide <pointer...>", "hide what stands at these JSON pointers in contents; that it is hidden can be seen")
    .option("--documents", "with the documents, not their digests alone")
    .addHelpText("after", EXAMPLES)
    .action((ocid: string, options: CaseFileOptions) => make(ocid, options));
}

async function make(ocid: string, { out, show, hide, documents, ...options }: CaseFileOptions): Promise<void> {
  const { output, ...context } = contextOf(options);
  if (show !== undefined && hide !== undefined)
    throw new CommandFailure("Show some places or hide some, not both.", EXIT.usage);
  const file = out === undefined ? undefined : new NewFile(out, "case files");
  const wish: CaseFileQuery = { show: show ?? [], hide: hide ?? [], documents: documents === true };
  const get = withReadingService({ ...context, output }, (client) => client.reads.caseFile(ocid, wish), {
    signs: true,
  });
  const text = await get.catch((error: unknown) => {
    file?.discard();
    throw error;
  });
  file?.writeAsItIs(text);
  const bytes = Buffer.byteLength(text);
  const told = { file: out ?? null, bytes };
  output.result(told, () =>
    out === undefined
      ? text
      : `The case file is in ${out} (${Math.ceil(bytes / 1000)} kB). Check it with: counterfoil verify ${out} --trust FILE`,
  );
}
