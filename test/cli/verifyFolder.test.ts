import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { sql } from "kysely";
import { z } from "zod";
import { CommandFailure } from "../../src/cli/CommandFailure.ts";
import { openProjection } from "../../src/cli/service/openProjection.ts";
import { verifyFolder } from "../../src/cli/verify/verifyFolder.ts";
import { contentPath } from "../../src/content/contentPath.ts";
import { openContent, redactContent } from "../../src/domain/content/redactContent.ts";
import { bytes32Schema, type Hex } from "../../src/domain/Hex.ts";
import { ledgerPaths } from "../../src/ledger/ledgerPaths.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { createLog } from "../../src/platform/Log.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import { TestLedger } from "../ledger/TestLedger.ts";

const log = createLog("silent");
const storedSchema = z.object({ content: z.json(), salt: bytes32Schema });

const said = ({ findings }: Verification) =>
  findings.map(({ sequence, code }) => (sequence === undefined ? code : `act ${sequence}: ${code}`));

/** Every file with its size and time of change. */
async function snapshotOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.map(async ({ parentPath, name }) => {
    const { size, mtimeMs } = await stat(join(parentPath, name));
    return `${join(parentPath, name)} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(files)).sort();
}

describe("verifying an embedded ledger from its folder", function () {
  this.timeout(120_000);
  let test: TestLedger;
  let digests: Hex[];

  beforeEach(async () => {
    test = await TestLedger.found();
    await test.signFounding();
    const submissions = [1, 2, 3].map((number) => test.notice(number));
    digests = submissions.map(({ act }) => act.content);
    for (const submission of submissions) await test.ledger.submit(submission);
  });

  afterEach(() => test.remove());

  it("names the row that somebody changed in the service's database", async () => {
    const config = { dataFolder: test.folder };
    const projection = await openProjection(test.ledger, { config, log, onProgress: () => undefined });
    expect(said(await verifyFolder(test.folder))).to.deep.equal([]);
    const changed = projection.reading.database.updateTable("acts").set({ time: 1 }).where("sequence", "=", 4);
    await changed.execute();
    const verification = await verifyFolder(test.folder);
    expect(verification.verdict).to.equal("does not hold");
    expect(verification.findings.map(({ code, what }) => [code, what.split(". ")[0]])).to.deep.equal([
      ["projection-differs", "In the service's database the row sequence=4 of acts differs (time)"],
    ]);
    expect(
      verification.acts.every(({ verdict }) => verdict === "holds"),
      "the history itself holds",
    ).to.equal(true);
    await projection.close();
  });

  it("says that a database with another mark was not compared, and that it is in question", async () => {
    const config = { dataFolder: test.folder };
    const projection = await openProjection(test.ledger, { config, log, onProgress: () => undefined });
    const { database } = projection.reading;
    await sql`update ${sql.table("projectionSchema")} set fingerprint = 'of an earlier version'`.execute(database);
    await database.updateTable("acts").set({ time: 1 }).where("sequence", "=", 4).execute();
    const verification = await verifyFolder(test.folder);
    expect(verification.verdict).to.equal("holds but questioned");
    expect(said(verification)).to.deep.equal(["projection-of-another-version"]);
    expect(verification.checks.find(({ check }) => check === "projection")?.looked).to.equal(0);
    await projection.close();
  });

  /** The database as the service left it, with the ledger closed. */
  async function closedWithDatabase(): Promise<string> {
    const config = { dataFolder: test.folder };
    await (await openProjection(test.ledger, { config, log, onProgress: () => undefined })).close();
    await test.ledger.close();
    return join(test.folder, "projection.sqlite");
  }

  async function openAgain(): Promise<void> {
    test.ledger = await openEmbeddedLedger({ folder: test.folder, clock: test.clock });
  }

  it("names a database that knows acts which the ledger does not have, and keeps it as evidence", async () => {
    await closedWithDatabase();
    const { journal } = ledgerPaths(test.folder);
    const lines = (await readFile(journal, "utf8")).trimEnd().split("\n");
    await writeFile(journal, `${lines.slice(0, -1).join("\n")}\n`);
    const { verdict, findings } = await verifyFolder(test.folder);
    expect(verdict).to.equal("does not hold");
    const ahead = findings.find(({ code }) => code === "projection-ahead");
    expect(ahead?.what).to.include("The service's database knows 5 acts").and.to.include("it is evidence of them");
    for (const { what } of findings) expect(what).to.not.include("delete");
    await openAgain();
  });

  it("names a database that was put back to an earlier day", async () => {
    const database = await closedWithDatabase();
    const earlier = await readFile(database);
    await openAgain();
    await test.ledger.submit(test.notice(4));
    await closedWithDatabase();
    await writeFile(database, earlier);
    const verification = await verifyFolder(test.folder);
    expect(said(verification)).to.deep.equal(["projection-behind"]);
    expect(verification.findings[0]?.what).to.include("ends with act 5 of 6");
    await openAgain();
  });

  it("ends in a verdict where the database is none", async () => {
    await writeFile(await closedWithDatabase(), "no database");
    expect(said(await verifyFolder(test.folder))).to.deep.equal(["projection-differs"]);
    await openAgain();
  });

  it("writes nothing into the folder", async () => {
    await closedWithDatabase();
    const before = await snapshotOf(test.folder);
    await verifyFolder(test.folder);
    expect(await snapshotOf(test.folder)).to.deep.equal(before);
    await openAgain();
  });

  it("holds while a running service goes on recording and projecting", async () => {
    const config = { dataFolder: test.folder };
    const projection = await openProjection(test.ledger, { config, log, onProgress: () => undefined });
    let submitted: Promise<void> | undefined;
    const goOn = async () => {
      await test.ledger.submit(test.notice(4));
      await projection.projector.catchUp();
    };
    const verification = await verifyFolder(test.folder, { onBlock: () => void (submitted ??= goOn()) });
    await submitted;
    expect(said(verification)).to.deep.equal([]);
    expect(verification.head.count, "what it opened, not what came later").to.equal(5);
    await projection.close();
  });

  it("holds beside the running ledger, whose newest contents wait in a segment, and after a restart", async () => {
    const beside = await verifyFolder(test.folder);
    expect(said(beside)).to.deep.equal([]);
    expect(beside.head).to.include({ count: 5, ledgerHead: test.ledger.head().ledgerHead });
    await test.reopen();
    expect((await verifyFolder(test.folder)).verdict).to.equal("holds");
  });

  it("takes a trust root from elsewhere, and finds that the folder is another ledger's", async () => {
    const { trust } = await verifyFolder(test.folder);
    const trustFile = join(test.folder, "trust.json");
    await writeFile(trustFile, JSON.stringify(trust));
    expect((await verifyFolder(test.folder, { trustFile })).verdict).to.equal("holds");
    await writeFile(
      trustFile,
      JSON.stringify({ format: "counterfoil/verification/1", verdict: "holds", trustRoot: trust }),
    );
    expect((await verifyFolder(test.folder, { trustFile })).trustFrom, "a report has one").to.equal("elsewhere");
    const [address] = Object.keys(trust.codeHashes);
    const other = { ...trust, codeHashes: { ...trust.codeHashes, [address!]: trust.founding.memorandum } };
    await writeFile(trustFile, JSON.stringify(other));
    expect(said(await verifyFolder(test.folder, { trustFile }))).to.deep.equal(["code-differs"]);
  });

  it("says what a trust root is where it is given something else", async () => {
    const trustFile = join(test.folder, "trust.json");
    for (const text of ["no JSON", "{}", '{"trustRoot":{}}']) {
      await writeFile(trustFile, text);
      const failed = await verifyFolder(test.folder, { trustFile }).catch((error: unknown) => error);
      expect(failed).to.be.instanceOf(CommandFailure).with.property("message").that.includes("holds no trust root");
    }
  });

  it("finds a content's file changed, cut, or gone", async () => {
    await test.reopen();
    const path = (number: number) => contentPath(ledgerPaths(test.folder).contents, digests[number - 1]!);
    const text = await readFile(path(1), "utf8");
    await writeFile(path(1), text.replace("1001", "1002"));
    await writeFile(path(2), text.slice(0, 40));
    await rm(path(3));
    expect(said(await verifyFolder(test.folder))).to.deep.equal([
      "act 3: content-differs",
      "act 4: content-unreadable",
      "act 5: content-missing",
    ]);
    await writeFile(path(1), text); // so that the ledger can be closed as it was
  });

  it("finds a member of a content erased without an act, though what is left proves what it was", async () => {
    await test.reopen();
    const path = contentPath(ledgerPaths(test.folder).contents, digests[0]!);
    const text = await readFile(path, "utf8");
    const { content, salt } = storedSchema.parse(JSON.parse(text));
    const redacted = redactContent(openContent(content, salt), [["release", "value"]]);
    await writeFile(path, JSON.stringify({ redacted }));
    const verification = await verifyFolder(test.folder);
    expect(said(verification)).to.deep.equal(["act 3: content-erased-without-act"]);
    expect(verification.verdict).to.equal("does not hold");
    await writeFile(path, text);
  });

  it("finds a document deleted without an act, while its media type still stands there", async () => {
    const bytes = async function* () {
      yield Buffer.from("The release as it was published");
    };
    const { sha256, size } = await test.ledger.documents.put(bytes(), "application/json");
    await test.ledger.submit(test.noticeAsDocument(9, sha256, size));
    await test.reopen();
    expect((await verifyFolder(test.folder)).verdict).to.equal("holds");
    const path = join(ledgerPaths(test.folder).documents, sha256.slice(2, 4), sha256.slice(2));
    const whole = await readFile(path);
    await rm(path);
    const verification = await verifyFolder(test.folder);
    expect(said(verification)).to.deep.equal(["act 6: document-missing"]);
    expect(verification.verdict).to.equal("does not hold");
    await writeFile(path, whole);
  });

  it("finds a block of the journal changed, and names it", async () => {
    const { journal } = ledgerPaths(test.folder);
    const text = await readFile(journal, "latin1");
    const place = text.lastIndexOf('"transactions"') + 60;
    const digit = text[place] === "0" ? "1" : "0";
    await writeFile(journal, text.slice(0, place) + digit + text.slice(place + 1), "latin1");
    const verification = await verifyFolder(test.folder);
    expect(verification.verdict).to.equal("does not hold");
    expect(said(verification)).to.include("chain-unreadable");
    expect(verification.findings.find(({ code }) => code === "chain-unreadable")?.what).to.match(/entry \d+/);
    await writeFile(journal, text, "latin1");
  });

  it("does not see that the newest act was cut off, which only a receipt shows: count and head say so", async () => {
    await test.ledger.close();
    const { journal } = ledgerPaths(test.folder);
    const bytes = await readFile(journal);
    const lastFrame = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
    await writeFile(journal, bytes.subarray(0, lastFrame));
    const verification = await verifyFolder(test.folder);
    expect(verification.verdict).to.equal("holds");
    expect(verification.head.count).to.equal(4);
    test.ledger = await openEmbeddedLedger({ folder: test.folder, clock: test.clock });
  });
});
