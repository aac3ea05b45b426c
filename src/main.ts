import { Command, CommanderError } from "commander";
import { addAct } from "./cli/commands/act.ts";
import { addAudit } from "./cli/commands/audit.ts";
import { addBackup } from "./cli/commands/backup.ts";
import { addCaseFile } from "./cli/commands/caseFile.ts";
import { addDemo } from "./cli/commands/demo.ts";
import { addDiff } from "./cli/commands/diff.ts";
import { addDraft } from "./cli/commands/draft.ts";
import { addFound } from "./cli/commands/found.ts";
import { addHistory } from "./cli/commands/history.ts";
import { addImport } from "./cli/commands/import.ts";
import { addImportPlans } from "./cli/commands/importPlans.ts";
import { addKeys } from "./cli/commands/keys.ts";
import { addNext } from "./cli/commands/next.ts";
import { addOrganisations } from "./cli/commands/organisations.ts";
import { addReceipt } from "./cli/commands/receipt.ts";
import { addSandbox } from "./cli/commands/sandbox.ts";
import { addSend } from "./cli/commands/send.ts";
import { addServe } from "./cli/commands/serve.ts";
import { addStatus } from "./cli/commands/status.ts";
import { addTrustRoot } from "./cli/commands/trustRoot.ts";
import { addUpload } from "./cli/commands/upload.ts";
import { addVerify } from "./cli/commands/verify.ts";
import { EXIT } from "./cli/exitCodes.ts";
import { failureOf } from "./cli/failureOf.ts";
import { printable } from "./cli/printable.ts";
import { ServiceProblem } from "./client/ServiceProblem.ts";

const program = new Command("counterfoil")
  .description("One history of shared procurement records that nobody can shorten or rewrite alone.")
  .helpCommand("help [command]", "what a command does and takes")
  .showHelpAfterError("(counterfoil help COMMAND tells more)")
  .exitOverride();

// `counterfoil history … | head`: whoever reads has enough, which is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

for (const add of [
  addServe,
  addDemo,
  addFound,
  addDraft,
  addAct,
  addSend,
  addReceipt,
  addImport,
  addImportPlans,
  addHistory,
  addNext,
  addOrganisations,
  addDiff,
  addAudit,
  addUpload,
  addCaseFile,
  addTrustRoot,
  addVerify,
  addKeys,
  addBackup,
  addStatus,
  addSandbox,
])
  add(program);

/** "help keys new" asks about the command of a command, which the library's own help does not look for. */
function helpAsked(words: readonly string[]): string[] {
  const [first, ...command] = words;
  return first === "help" && command.length > 1 ? [...command, "--help"] : [...words];
}

/** What programs get of a failure: a service's problem whole, hashes included. */
function inFull(error: unknown, message: string): object {
  const problem = error instanceof Error && error.cause instanceof ServiceProblem ? error.cause : error;
  return problem instanceof ServiceProblem ? { message, problem: problem.details } : { message };
}

try {
  await program.parseAsync(helpAsked(process.argv.slice(2)), { from: "user" });
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else {
    const { message, exitCode } = failureOf(error);
    process.stderr.write(`${printable(message)}\n`);
    if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ error: inFull(error, message) })}\n`);
    process.exitCode = exitCode;
  }
}
