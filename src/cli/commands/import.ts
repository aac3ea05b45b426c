import type { Command } from "commander";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import type { PlainKey } from "../../client/PlainKey.ts";
import { fromRfc3339 } from "../../domain/londonTime.ts";
import { NotAnIdentifier } from "../../domain/NotAnIdentifier.ts";
import { type CommandContext, type CommonOptions, contextOf, withServiceOptions } from "../CommandContext.ts";
import { EXIT } from "../exitCodes.ts";
import { importWords, reportOf } from "../import/ImportReport.ts";
import { type Notice, noticeOf } from "../import/Notice.ts";
import { type ImportCounts, NoticeImporter } from "../import/NoticeImporter.ts";
import { readReleases } from "../import/readReleases.ts";
import type { Refused, ReleasesRead } from "../import/ReleasesRead.ts";
import { organisationOfKey } from "../organisationOfKey.ts";
import { withService } from "../service/withService.ts";
import { signingKey } from "../signingKey.ts";

interface ImportOptions extends CommonOptions {
  key: string;
}

/** The recorder of the demonstration, which imports into a sandbox unless another key is named. */
const DEMONSTRATION_RECORDER = "demo:GB-PPON-NTCE-1358-RQWV/recorder";

/** `counterfoil import FILE…`: records published notices as evidence. */
export function addImport(program: Command): void {
  withServiceOptions(program.command("import"))
    .summary("record published notices (OCDS releases) as evidence")
    .description(
      "Records every release of the files as evidence, exactly as it is, signed by a recorder's key. What is\n" +
        "already there is not recorded again; different content under the same id is kept beside it as a conflicting copy.\n" +
        "A release that JSON would change is kept byte for byte as a document. What cannot be recorded or read is listed\n" +
        "with its line and the reason. If it is interrupted, run it again to continue.",
    )
    .argument(
      "<file...>",
      "release packages, record packages or releases, in JSON or JSON Lines, also compressed (.gz)",
    )
    .option("--key <file>", "the recorder's key file", DEMONSTRATION_RECORDER)
    .addHelpText(
      "after",
      "\nExit codes: 0 every release of the files is recorded, 3 something was refused or could not be read.",
    )
    .action(async (files: string[], options: ImportOptions) => {
      const context = contextOf(options);
      const read = await Promise.all(files.map(readReleases));
      const key = await signingKey(context.config.dataFolder, options.key);
      const counts = await withService(context, (client) => record(context, client, key, read));
      const report = reportOf(counts, read);
      context.output.result(report, () => importWords(report));
      process.exitCode = report.refused.length + report.notRead.length > 0 ? EXIT.doesNotHold : EXIT.done;
    });
}

async function record(
  { output }: CommandContext,
  client: CounterfoilClient,
  key: PlainKey,
  read: readonly ReleasesRead[],
): Promise<ImportCounts> {
  const organisation = await organisationOfKey(client, key.signer);
  const now = fromRfc3339((await client.ledger()).time);
  const { notices, refused } = noticesIn(read, now);
  const began = Date.now();
  let told = began;
  const importer = new NoticeImporter(client, { key, organisation, now }, (done) => {
    if (Date.now() - told < 1_000 && done < notices.length) return;
    told = Date.now();
    const rate = Math.round((done * 1000) / Math.max(1, Date.now() - began));
    output.progress(`${done} of ${notices.length} releases, ${rate} a second`);
  });
  await importer.run(notices);
  importer.counts.refused.unshift(...refused);
  return importer.counts;
}

function noticesIn(read: readonly ReleasesRead[], now: number): { notices: Notice[]; refused: Refused[] } {
  const notices: Notice[] = [];
  const refused: Refused[] = [];
  for (const found of read.flatMap((file) => file.found)) {
    try {
      notices.push(noticeOf(found, now));
    } catch (error) {
      if (!(error instanceof NotAnIdentifier || error instanceof TypeError)) throw error;
      const { where, line, release } = found;
      refused.push({ ...identityOf(release.members), where, line, reason: error.message });
    }
  }
  return { notices, refused };
}

function identityOf(release: Readonly<Record<string, unknown>>): Pick<Refused, "ocid" | "id"> {
  const { ocid, id } = release;
  return { ...(typeof ocid === "string" ? { ocid } : {}), ...(typeof id === "string" ? { id } : {}) };
}
