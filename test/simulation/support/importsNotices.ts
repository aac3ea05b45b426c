import { noticeOf } from "../../../src/cli/import/Notice.ts";
import { type ImportCounts, NoticeImporter } from "../../../src/cli/import/NoticeImporter.ts";
import { fromRfc3339 } from "../../../src/domain/londonTime.ts";
import { readRelease } from "../../../src/domain/readRelease.ts";
import type { Organisation } from "./Organisation.ts";
import type { Story } from "./Story.ts";

/** What `counterfoil import` does with a file that holds these releases, under the recorder's key of an authority. */
export async function importsNotices(
  story: Story,
  recorder: Organisation,
  ...releases: readonly Readonly<Record<string, unknown>>[]
): Promise<ImportCounts> {
  const now = fromRfc3339((await story.client.ledger()).time);
  const signer = { key: recorder.key("recorder"), organisation: recorder.number, now };
  const importer = new NoticeImporter(story.client, signer, () => undefined);
  const found = releases.map((release, index) => {
    const bytes = Buffer.from(JSON.stringify(release));
    return { where: `file.json, release ${index + 1}`, line: 1, bytes, release: readRelease(bytes) };
  });
  await importer.run(found.map((one) => noticeOf(one, now)));
  return importer.counts;
}
