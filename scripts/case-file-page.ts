// Writes the page that checks case files to the file that is named, and prints its digest for the release.
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { caseFilePage } from "../src/web/browser/caseFilePage.ts";

const [, , path] = process.argv;
if (path === undefined) {
  process.stderr.write("Name the file to write: node scripts/case-file-page.ts check-case-file.html\n");
  process.exit(2);
}
const page = await caseFilePage();
await writeFile(path, page);
process.stdout.write(`${createHash("sha256").update(page).digest("hex")}  ${path}\n`);
