import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { ACCOUNTS_FILE } from "../../accounts/openAccounts.ts";
import { Calendar } from "../../demonstration/Calendar.ts";
import { DemonstrationClient } from "../../demonstration/DemonstrationClient.ts";
import { Keyring } from "../../demonstration/Keyring.ts";
import { founders, type Memorandum, memorandum } from "../../demonstration/memorandum.ts";
import { playDemonstration } from "../../demonstration/playDemonstration.ts";
import { Stage } from "../../demonstration/Stage.ts";
import { newSalt } from "../../domain/acts/buildAct.ts";
import { memorandumSchema } from "../../domain/acts/consortium/FoundingSigned.ts";
import { bytes32Schema } from "../../domain/Hex.ts";
import { londonDate } from "../../domain/londonTime.ts";
import { foundingServiceKey } from "../../http/receipts/serviceKey.ts";
import { foundLedger } from "../../ledger/foundLedger.ts";
import { ledgerPaths } from "../../ledger/ledgerPaths.ts";
import { DataFolderLock } from "../../platform/DataFolderLock.ts";
import { createLog } from "../../platform/Log.ts";
import { writeFileDurably } from "../../platform/writeFileDurably.ts";
import { type CommandContext, type CommonOptions, contextOf, withCommonOptions } from "../CommandContext.ts";
import { CommandFailure } from "../CommandFailure.ts";
import { type RunningService, startService } from "../service/startService.ts";

const Saved = z.strictObject({
  note: z.string(),
  isPlayed: z.boolean(),
  began: z.iso.date(),
  /** In files of version 0.1.0; the ledger keeps it with the memorandum. */
  memorandumSalt: bytes32Schema.optional(),
  keys: z.record(z.string(), bytes32Schema),
});
type Saved = z.infer<typeof Saved>;

const NOTE = "Keys of a demonstration. They are made up, kept in the open, and of use on this sandbox alone.";

/** `counterfoil demo` (and `npm start`): a sandbox with a story in it, served until it is stopped. */
export function addDemo(program: Command): void {
  withCommonOptions(program.command("demo"))
    .summary("found a sandbox, play the demonstration through the API, and serve it")
    .description(
      "Founds a sandbox in the data folder unless there is one, plays the demonstration through the API and serves\n" +
        "it. If you start it again, it serves what is there.",
    )
    .action(async (options: CommonOptions) => {
      const context = contextOf(options);
      const saved = await savedOrFounded(context);
      const service = await startService({
        config: context.config,
        log: createLog(context.config.logLevel === "info" ? "warn" : context.config.logLevel),
        onProgress: (line) => context.output.progress(line),
      });
      service.shutdown.listen(process, context.config.graceSeconds + 5);
      try {
        if (!saved.isPlayed) await play(context, service, saved);
      } catch (error) {
        await service.stop("the demonstration failed");
        throw error;
      }
      service.startVerifying();
      sayWhereToLook(context, service);
    });
}

/** Where the demonstration's keys lie. */
function demonstrationFile(dataFolder: string): string {
  return join(dataFolder, "demonstration.json");
}

/** @throws CommandFailure where the folder holds a ledger that is no demonstration */
async function savedOrFounded({ config, output }: CommandContext): Promise<Saved> {
  const file = demonstrationFile(config.dataFolder);
  if (existsSync(ledgerPaths(config.dataFolder).journal)) {
    const saved = existsSync(file) ? Saved.parse(JSON.parse(await readFile(file, "utf8"))) : undefined;
    if (saved?.isPlayed === true) return saved;
    if (saved !== undefined) return foundAgain({ config, output });
    throw new CommandFailure(
      `${config.dataFolder} holds a ledger that is no demonstration. Serve it with "counterfoil serve".`,
    );
  }
  return found({ config, output });
}

/** A demonstration that was interrupted while it was played is nobody's record: it begins again from nothing. */
async function foundAgain(context: CommandContext): Promise<Saved> {
  const { dataFolder } = context.config;
  const lock = await DataFolderLock.take(dataFolder);
  context.output.say("The demonstration was interrupted while it was played; it begins again.");
  for (const name of ["ledger", "content", "documents", "projection.sqlite", ACCOUNTS_FILE, "demonstration.json"]) {
    await rm(join(dataFolder, name), { recursive: true, force: true });
  }
  lock.release();
  return found(context);
}

async function found({ config, output }: CommandContext): Promise<Saved> {
  output.progress("Founding a sandbox: 33 authorities, contracts deployed in the first block");
  const keys = new Keyring();
  const named = founders(keys);
  const began = londonDate(Math.floor(Date.now() / 1000));
  const saved = { note: NOTE, isPlayed: false, began, keys: keys.toJSON() };
  await mkdir(config.dataFolder, { recursive: true });
  await save(config.dataFolder, saved);
  await foundLedger({
    folder: config.dataFolder,
    sandbox: true,
    memorandum: { content: memorandum(), salt: newSalt() },
    founders: named,
    receiptKey: await foundingServiceKey(config.dataFolder),
    startTime: new Calendar(began).time(0, "09:00"),
  });
  return saved;
}

async function save(dataFolder: string, saved: Saved): Promise<Saved> {
  await writeFileDurably(demonstrationFile(dataFolder), `${JSON.stringify(saved, null, 2)}\n`, 0o600);
  return saved;
}

async function play({ config, output }: CommandContext, service: RunningService, saved: Saved): Promise<void> {
  const keys = new Keyring(saved.keys);
  const client = await DemonstrationClient.connect(service.url);
  const stage = new Stage(client, new Calendar(saved.began), keys, (sequence) => {
    if (sequence % 25 === 0) output.progress(`Playing the demonstration: ${sequence} acts`);
  });
  await playDemonstration(stage, await memorandumOf(service));
  await client.advanceTo(Math.floor(Date.now() / 1000));
  await save(config.dataFolder, { ...saved, isPlayed: true, keys: keys.toJSON() });
}

/** As the founding completed it, with what the founders sign about the ledger. */
async function memorandumOf({ ledger }: RunningService): Promise<Memorandum> {
  const digest = ledger.founding.memorandum;
  const held = await ledger.contents.get(digest);
  if (held === null || !("content" in held)) throw new Error("The memorandum of this demonstration is not there.");
  return { digest, salt: held.salt, content: memorandumSchema.parse(held.content) };
}

function sayWhereToLook({ output, config }: CommandContext, { url, ledger }: RunningService): void {
  const { sequence } = ledger.head();
  output.result({ url, acts: sequence, dataFolder: config.dataFolder }, () =>
    [
      "",
      `Counterfoil is running: a sandbox with ${sequence} acts of 33 authorities, in ${config.dataFolder}`,
      `  Pages          ${url}`,
      `  API            ${url}/api-docs`,
      "  Verify it      npx counterfoil verify --all",
      "  Real notices   npx counterfoil import FILE…",
      "Stop with Ctrl-C; the next start finds everything as it was.",
    ].join("\n"),
  );
}
