import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { z } from "zod";
import { bytes32Schema } from "../../domain/Hex.ts";
import { parseUnambiguousJson } from "../../domain/parseUnambiguousJson.ts";
import { SignedReceipt } from "../../domain/receipt.ts";
import type { BroughtHead } from "../../verify/BroughtHeadCheck.ts";
import { narrowTo, subjectsNamed } from "../../verify/narrowTo.ts";
import { reportInWords, reportOf } from "../../verify/report.ts";
import type { Verification } from "../../verify/Verification.ts";
import { withReceipt } from "../../verify/verifyReceipt.ts";
import { type CommonOptions, contextOf, withCommonOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { EXIT } from "../exitCodes.ts";
import { NewFile } from "../NewFile.ts";
import type { Output } from "../Output.ts";
import { secondsOfDuration } from "../parseDuration.ts";
import { requireLedger } from "../service/withService.ts";
import { verifyFile } from "../verify/verifyFile.ts";
import { verifyFolder } from "../verify/verifyFolder.ts";

interface VerifyOptions {
  all?: boolean;
  receipt?: string;
  trust?: string;
  head?: BroughtHead[];
  report?: string;
  notOlderThan?: number;
}

/** Acts between two lines of progress. */
const PROGRESS_EVERY = 500;

const EXAMPLES = `
Examples:
  counterfoil verify --all --report evidence.json
  counterfoil verify --receipt receipt.json
  counterfoil verify case.json --trust trust-root.json --not-older-than 2d`;

/** `counterfoil verify`: does what the ledger holds still hold, asked of nobody but its raw records? */
export function addVerify(program: Command): void {
  withCommonOptions(program.command("verify"))
    .summary("check every hash and signature again, and say what is verified")
    .description(
      "Reads the journal, executes it again in an engine of its own and recomputes every digest, signature, " +
        "head and count, beside a running service or without one. Neither the service nor its tables are asked.\n" +
        "The verdict is one of three: holds, holds but questioned, does not hold (exit code 3).",
    )
    .argument(
      "[ocid or file]",
      "OCID or id of a procurement, or the OCID of an imported notice; the whole ledger is read all the same. Or a case file, which is checked alone",
    )
    .option("--all", "the whole ledger (the same as naming nothing)")
    .option("--receipt <file>", "tell whether the act of this receipt is still there, beside the ledger's own verdict")
    .option(
      "--trust <file>",
      "trust root, or an earlier report (JSON), from another source; else the folder's own is taken",
    )
    .option("--head <count:head>", "a head of the ledger that somebody wrote down; may be given again", headsGiven)
    .option(
      "--report <file>",
      "write the report to this new file, as evidence: JSON, or plain lines where it ends in .txt",
    )
    .option("--not-older-than <time>", "of a case file: how old its sealed block may be, such as 2d", secondsOfDuration)
    .addHelpText("after", EXAMPLES)
    .action(verify);
}

async function verify(ocid: string | undefined, options: VerifyOptions & CommonOptions): Promise<void> {
  const { output, config } = contextOf(options);
  if (ocid !== undefined && existsSync(ocid)) return checkFile(ocid, options, output);
  requireLedger(config.dataFolder);
  if (ocid !== undefined && options.all === true)
    throw new CommandFailure("Name an OCID or say --all, not both.", EXIT.usage);
  const file = options.report === undefined ? undefined : new NewFile(options.report, "reports");
  try {
    const verification = await verified(output, config.dataFolder, options);
    await tellLedger(output, ocid === undefined ? verification : narrowed(verification, ocid), file);
  } catch (error) {
    file?.discard();
    throw error;
  }
}

/** A case file needs no ledger here: it proves itself against the trust root. */
async function checkFile(path: string, options: VerifyOptions, output: Output): Promise<void> {
  if (options.all === true || options.receipt !== undefined || options.head !== undefined)
    throw new CommandFailure("--all, --receipt and --head are about a ledger, and this is a case file.", EXIT.usage);
  const report = options.report === undefined ? undefined : new NewFile(options.report, "reports");
  const { trust, notOlderThan } = options;
  await verifyFile(path, { trust, notOlderThan, report }, output).catch((error: unknown) => {
    report?.discard();
    throw error;
  });
}

async function verified(output: Output, folder: string, options: VerifyOptions): Promise<Verification> {
  const receipt = options.receipt === undefined ? undefined : await readReceipt(options.receipt);
  const ledger = await verifyFolder(folder, {
    ...(options.trust === undefined ? {} : { trustFile: options.trust }),
    heads: options.head ?? [],
    onBlock: progressOn(output),
  });
  return receipt === undefined ? ledger : withReceipt(ledger, receipt);
}

function progressOn(output: Output): (progress: { acts: number }) => void {
  let told = 0;
  return ({ acts }) => {
    if (acts - told < PROGRESS_EVERY) return;
    told = acts;
    output.progress(`${acts} acts verified`);
  };
}

function narrowed(ledger: Verification, ocid: string): Verification {
  const subjects = subjectsNamed(ledger, ocid);
  if (subjects.length > 0) return narrowTo(ledger, ocid, subjects);
  throw new CommandFailure(
    `The ledger holds nothing under "${ocid}". Give the OCID of a procurement or of an imported notice.`,
  );
}

async function tellLedger(output: Output, verification: Verification, file: NewFile | undefined): Promise<void> {
  const report = reportOf(verification, await ownVersion(), Math.floor(Date.now() / 1000));
  const words = reportInWords(report);
  if (file !== undefined) {
    file.write(file.path.endsWith(".txt") ? words.trimEnd() : JSON.stringify(report, null, 2));
    output.say(`Report written to ${file.path}`);
  }
  output.result(report, () => words.trimEnd());
  if (report.verdict === "does not hold") process.exitCode = EXIT.doesNotHold;
}

/** "236:0x…", as the foot of a page, a CSV or a report has it. */
function headsGiven(text: string, before: BroughtHead[] = []): BroughtHead[] {
  const [count, head] = text.split(":");
  const ledgerHead = bytes32Schema.safeParse(head?.trim().toLowerCase());
  if (count === undefined || !/^\d{1,15}$/.test(count) || !ledgerHead.success)
    throw new CommandFailure(`"${text}" is no head. Give the number of acts and the head: 236:0x….`, EXIT.usage);
  return [...before, { count: Number(count), ledgerHead: ledgerHead.data, from: "The head that was given" }];
}

async function readReceipt(path: string): Promise<SignedReceipt> {
  const parsed = SignedReceipt.safeParse(parseJson(path, await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new CommandFailure(`${path} is no receipt of a service: ${z.prettifyError(parsed.error)}`);
}

function parseJson(path: string, text: string): unknown {
  try {
    return parseUnambiguousJson(text);
  } catch {
    throw new CommandFailure(
      `${path} is not JSON, or has a member twice. Give the file in which the answer to a submission was kept.`,
    );
  }
}

async function ownVersion(): Promise<string> {
  const file = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version;
}
