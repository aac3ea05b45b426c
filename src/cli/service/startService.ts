import { join } from "node:path";
import { Drafts } from "../../accounts/Drafts.ts";
import { EntryRequests } from "../../accounts/EntryRequests.ts";
import { Invitations } from "../../accounts/Invitations.ts";
import { ACCOUNTS_FILE, type AccountsDatabase, openAccounts } from "../../accounts/openAccounts.ts";
import { Sessions } from "../../accounts/Sessions.ts";
import { SignInChallenges } from "../../accounts/SignInChallenges.ts";
import { makeCaseFile } from "../../audit/caseFile/makeCaseFile.ts";
import { projectionReads } from "../../audit/projectionReads.ts";
import type { Reading } from "../../audit/Reading.ts";
import { readsWhenCaughtUp } from "../../audit/readsWhenCaughtUp.ts";
import { standing } from "../../audit/standing.ts";
import type { Checkpoint } from "../../domain/checkpoint.ts";
import type { Hex } from "../../domain/Hex.ts";
import { keyId, unpackKeySlot } from "../../domain/keySlot.ts";
import { keySlotPlace } from "../../domain/storageSlots.ts";
import { AnswerMemory } from "../../http/AnswerMemory.ts";
import { BodyBudget } from "../../http/BodyBudget.ts";
import { createApp } from "../../http/createApp.ts";
import { cleanDocuments } from "../../http/documents/cleanDocuments.ts";
import { listen } from "../../http/listen.ts";
import { ReceiptIssuer } from "../../http/receipts/ReceiptIssuer.ts";
import { serviceKey } from "../../http/receipts/serviceKey.ts";
import type { Services } from "../../http/services.ts";
import type { HeldLedger } from "../../ledger/Ledger.ts";
import type { Config } from "../../platform/Config.ts";
import type { Log } from "../../platform/Log.ts";
import { Metrics } from "../../platform/Metrics.ts";
import { ShutdownSequence } from "../../platform/ShutdownSequence.ts";
import { RecordsRule } from "../../records/RecordsRule.ts";
import { createPages } from "../../web/createPages.ts";
import type { VerificationState } from "../../web/verification/VerificationState.ts";
import { BackgroundVerification } from "./BackgroundVerification.ts";
import { demonstrationPeople } from "./demonstrationPeople.ts";
import { openLedger } from "./openLedger.ts";
import { openProjection, type Projection } from "./openProjection.ts";

export interface ServiceOptions {
  readonly config: Config;
  readonly log: Log;
  /** Told in a line what takes long: executing the journal again, rebuilding the projection. */
  readonly onProgress: (line: string) => void;
  /** The operator has looked: this machine's date is right, however long the ledger lay idle. */
  readonly confirmClock?: boolean;
  /** The operator lost the key that the founding names: receipts are signed by a new one. */
  readonly newServiceKey?: boolean;
  /** The folder that somebody only reads; what is served is a copy of it that goes afterwards. */
  readonly isCopyOf?: string;
}

export interface RunningService {
  readonly url: string;
  readonly ledger: HeldLedger;
  /** Closes what was opened, in the opposite order. Safe to call twice. */
  stop(reason: string): Promise<boolean>;
  readonly shutdown: ShutdownSequence;
  /** Lets a verification run beside the service from now on; commands that end at once have none. */
  startVerifying(): void;
}

/** Opens the ledger, brings the projection up to it, and serves both. What fails half-way is closed again. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const shutdown = new ShutdownSequence(options.log);
  try {
    const started = await start(options, shutdown);
    return { ...started, shutdown, stop: (reason) => shutdown.run(reason) };
  } catch (error) {
    await shutdown.run("the start failed");
    throw error;
  }
}

async function start(options: ServiceOptions, shutdown: ShutdownSequence) {
  const { config, log } = options;
  const ledger = await openLedger(options);
  shutdown.add("ledger", () => ledger.close());
  const projection = await openProjection(ledger, options);
  shutdown.add("projection", () => projection.close());
  const verification = new BackgroundVerification(config.dataFolder, ledger, log);
  const services = await servicesOf(options, ledger, projection, verification);
  const accounts = await openAccounts(join(config.dataFolder, ACCOUNTS_FILE));
  shutdown.add("accounts", () => accounts.destroy());
  const reading = {
    audit: services.audit,
    ledger,
    isSandbox: ledger.founding.sandbox,
    verification,
    receiptSigner: services.receipts.address,
    memorandum: ledger.founding.memorandum,
    address: addressOf(config),
    memory: services.memory,
    log,
  };
  const work = workOf(options, services, accounts, ledger.founding.sandbox);
  const pages = await createPages(reading, work);
  shutdown.add(
    "documents",
    cleanDocuments(ledger, log, () => work.drafts.documents()),
  );
  const listening = await listen(createApp(services, pages), config);
  shutdown.add("requests", async () => void (await listening.close(config.graceSeconds)));
  shutdown.add("verification", () => verification.stop());
  await ledger.lock.announce(listening.url);
  return { url: listening.url, ledger, startVerifying: () => verification.start() };
}

function workOf(
  { config }: ServiceOptions,
  service: Services,
  accounts: AccountsDatabase,
  isSandbox: boolean,
): NonNullable<Parameters<typeof createPages>[1]> {
  const clock = { now: () => Math.floor(Date.now() / 1000) };
  return {
    service,
    sessions: new Sessions(accounts, clock),
    challenges: new SignInChallenges(clock),
    drafts: new Drafts(accounts, clock),
    invitations: new Invitations(accounts, clock),
    requests: new EntryRequests(accounts, clock),
    ...(isSandbox ? { people: demonstrationPeople(config.dataFolder) } : {}),
  };
}

/** What is printed names the service as its operator does, never as a request does. */
function addressOf({ hosts, host, port }: Config): string | undefined {
  const [name] = hosts;
  if (name === undefined && port === 0) return undefined; // whichever is free: no paper should name it
  return name === undefined ? `http://${host === "127.0.0.1" ? "localhost" : host}:${port}` : `https://${name}`;
}

async function servicesOf(
  { config, log, newServiceKey }: ServiceOptions,
  ledger: HeldLedger,
  projection: Projection,
  verification: VerificationState,
): Promise<Services> {
  const clock = { now: () => ledger.now() };
  const metrics = new Metrics();
  const { projector, reading } = projection;
  const { chainId } = ledger.identity;
  const records = standing(reading);
  const rule = new RecordsRule(ledger, (sequence) => projector.reached(sequence), records);
  ledger.requireOfContents((act, content) => rule.check(act, content));
  const privateKey = await receiptKeyOf(ledger, config.dataFolder, log, newServiceKey);
  const receipts = new ReceiptIssuer(privateKey, chainId);
  return {
    limits: config.limits,
    trustedProxies: config.trustedProxies,
    hosts: [...config.hosts, config.host],
    log,
    metrics,
    clock,
    // Pages tell of the last verification too: neither number ever falls, so their sum tells when either has risen.
    memory: new AnswerMemory(
      () => projector.sequence + (verification.at()?.checkedAt ?? 0),
      clock,
      config.limits.cacheBytes,
    ),
    bodies: new BodyBudget(),
    audit: readsWhenCaughtUp(projectionReads(reading), () => projector.trouble),
    ledger,
    keyOf: (signer: Hex) => keyOf(ledger, signer),
    documents: ledger.documents,
    contents: ledger.contents,
    ...(ledger.founding.sandbox ? { sandbox: { advanceTo: (time: number) => ledger.advanceClock(time) } } : {}),
    receipts,
    caseFile: caseFilesOf(ledger, reading, receipts),
    passkeys: ledger.founding.passkeys,
    memorandum: ledger.founding.memorandum,
    standing: records,
    readiness: () => readinessOf(projection),
  };
}

function caseFilesOf(ledger: HeldLedger, reading: Reading, receipts: ReceiptIssuer): Services["caseFile"] {
  const { contents, documents, identity } = ledger;
  const sign = (checkpoint: Checkpoint) => receipts.signCheckpoint(checkpoint, identity.log);
  return (asked, wish) => makeCaseFile({ reading, ledger, contents, documents, sign }, asked, wish);
}

async function receiptKeyOf({ founding }: HeldLedger, folder: string, log: Log, mayReplace: boolean | undefined) {
  const { address, privateKey } = await serviceKey(folder, founding.receiptKey, mayReplace);
  if (founding.receiptKey !== undefined && address !== founding.receiptKey)
    log.warn({ address, founded: founding.receiptKey }, "receipts are signed by another key than the founding names");
  return privateKey;
}

async function keyOf(ledger: HeldLedger, signer: Hex) {
  return unpackKeySlot(await ledger.storage(ledger.identity.registers.Directory, keySlotPlace(keyId(signer))));
}

function readinessOf({ projector }: Projection) {
  const { stoppedBy, trouble } = projector;
  if (stoppedBy !== undefined) return { ready: false, reasons: [`The projection has stopped: ${stoppedBy.message}`] };
  return trouble === undefined ? { ready: true, reasons: [] } : { ready: false, reasons: [trouble.message] };
}
