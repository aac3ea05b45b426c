import type { Command } from "commander";
import { z } from "zod";
import type { CounterfoilClient } from "../../client/CounterfoilClient.ts";
import type { PlainKey } from "../../client/PlainKey.ts";
import { fromRfc3339 } from "../../domain/londonTime.ts";
import { contextOf, withServiceOptions, type CommandContext, type CommonOptions } from "../CommandContext.ts";
import { EXIT } from "../exitCodes.ts";
import { noticeOf, type Notice } from "../import/Notice.ts";
import { NoticeImporter, type ImportCounts } from "../import/NoticeImporter.ts";
import { readReleases, type Refused } from "../import/readReleases.ts";
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
      "Records every release of the files as evidence, exactly as it is, signed by a recorder's key. What is there\n" +
        "already is not recorded again; another content under the same id is kept beside it as a conflicting copy.\n" +
        "What cannot be recorded is listed with the reason. Interrupted and run again, it goes on.",
    )
    .argument("<file...>", "release packages, record packages, or releases in JSON")
    .option("--key <file>", "the recorder's key file", DEMONSTRATION_RECORDER)
    .addHelpText("after", "\nExit codes: 0 all is recorded, 3 something was refused.")
    .action(async (files: string[], options: ImportOptions) => {
      const context = contextOf(options);
      const { notices, refused } = await noticesIn(files);
      const key = await signingKey(context.config.dataFolder, options.key);
      const counts = await withService(context, (client) => record(context, client, key, notices));
      counts.refused.unshift(...refused);
      context.output.result(counts, () => inWords(counts));
      process.exitCode = counts.refused.length > 0 ? EXIT.doesNotHold : EXIT.done;
    });
}

async function noticesIn(files: readonly string[]): Promise<{ notices: Notice[]; refused: Refused[] }> {
  const notices: Notice[] = [];
  const refused: Refused[] = [];
  for (const file of files) {
    const read = await readReleases(file);
    refused.push(...read.refused);
    for (const found of read.found) {
      try {
        notices.push(noticeOf(found));
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        refused.push({ ...identityOf(found.release), where: found.where, reason: error.message });
      }
    }
  }
  return { notices, refused };
}

function identityOf(release: Readonly<Record<string, unknown>>): Pick<Refused, "ocid" | "id"> {
  const text = z.string().optional().catch(undefined);
  const [ocid, id] = [text.parse(release["ocid"]), text.parse(release["id"])];
  return { ...(ocid === undefined ? {} : { ocid }), ...(id === undefined ? {} : { id }) };
}

async function record(
  { output }: CommandContext,
  client: CounterfoilClient,
  key: PlainKey,
  notices: readonly Notice[],
): Promise<ImportCounts> {
  const organisation = await organisationOfKey(client, key.signer);
  const now = fromRfc3339((await client.ledger()).time);
  const began = Date.now();
  let told = began;
  const importer = new NoticeImporter(client, { key, organisation, now }, (done) => {
    if (Date.now() - told < 1_000 && done < notices.length) return;
    told = Date.now();
    const rate = Math.round((done * 1000) / Math.max(1, Date.now() - began));
    output.progress(`${done} of ${notices.length} releases, ${rate} a second`);
  });
  await importer.run(notices);
  return importer.counts;
}

function inWords({ recorded, already, conflicting, refused }: ImportCounts): string {
  return [
    `Recorded ${recorded} releases as evidence, ${already} were there already.`,
    ...(conflicting.length === 0
      ? []
      : [`${conflicting.length} of them say something else under an id that was known; both copies are kept:`]),
    ...conflicting.map(({ where, ocid, id, act }) => `  ${where} ${ocid} ${id}: recorded by act ${act}`),
    ...(refused.length === 0 ? [] : [`${refused.length} could not be recorded:`]),
    ...refused.map(({ where, ocid, id, reason }) => `  ${[where, ocid, id].filter(Boolean).join(" ")}: ${reason}`),
  ].join("\n");
}
