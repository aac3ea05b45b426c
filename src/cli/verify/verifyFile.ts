import { readFile, stat } from "node:fs/promises";
import { reportCase } from "../../verify/caseFile/caseReport.ts";
import { LARGEST_CASE_FILE } from "../../verify/caseFile/readCaseFile.ts";
import { verifyCaseFile } from "../../verify/caseFile/verifyCaseFile.ts";
import { fingerprintOf } from "../../verify/fingerprintOf.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import type { NewFile } from "../NewFile.ts";
import type { Output } from "../Output.ts";
import { readTrustRoot } from "./readTrustRoot.ts";

interface VerifyFileOptions {
  /** File of the trust root. */
  readonly trust: string | undefined;
  /** Seconds that the sealed block may be old. */
  readonly notOlderThan: number | undefined;
  readonly report: NewFile | undefined;
}

/** Verifies one case file, asked of nothing but the file and a trust root. @throws CommandFailure */
export async function verifyFile(path: string, options: VerifyFileOptions, output: Output): Promise<void> {
  if (options.trust === undefined) {
    throw new CommandFailure(
      `A case file is checked against a trust root that you have from somebody else: verify ${path} --trust FILE.`,
      EXIT.usage,
    );
  }
  const { trust } = await readTrustRoot(options.trust);
  const now = Math.floor(Date.now() / 1000);
  const { notOlderThan } = options;
  const verification = verifyCaseFile(await bytesOf(path), trust, {
    now,
    ...(notOlderThan === undefined ? {} : { notOlderThan }),
  });
  const { report, words } = reportCase(verification, { now, fingerprint: fingerprintOf(trust), chainId: trust.identity.chainId }); // prettier-ignore
  if (options.report !== undefined) {
    options.report.write(options.report.path.endsWith(".txt") ? words : JSON.stringify(report, null, 2));
    output.say(`Report written to ${options.report.path}`);
  }
  output.result(report, () => words);
  if (verification.verdict === "does not hold" || verification.verdict === "cannot be decided")
    process.exitCode = EXIT.doesNotHold;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size <= LARGEST_CASE_FILE) return readFile(path);
  throw new CommandFailure(`${path} has ${size} bytes; a case file has at most ${LARGEST_CASE_FILE}.`);
}
