import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "chai";
import type { Block } from "../../src/projection/BlockSource.ts";
import { ForkAlarm } from "../../src/projection/ForkAlarm.ts";
import { type Database, openDatabase } from "../../src/projection/openDatabase.ts";
import { Projector } from "../../src/projection/Projector.ts";
import { tablesDigest } from "../../src/projection/tablesDigest.ts";
import { CHAIN_ID, dampSensors, FOUNDING, noticed, PROCUREMENT } from "./aStory.ts";
import type { HandMadeLedger } from "./HandMadeLedger.ts";

const options = { chainId: CHAIN_ID, founding: FOUNDING, documentOf: () => Promise.resolve(undefined) };

async function projected(ledger: HandMadeLedger, database: Database = openDatabase(":memory:")) {
  const { contentOf, documentOf } = ledger;
  const projector = await Projector.open(database, ledger, contentOf, { ...options, documentOf });
  await projector.catchUp();
  return { database, projector };
}

describe("the projector", () => {
  it("rebuilds the same tables from zero, row for row", async () => {
    const { ledger } = dampSensors();
    noticed(ledger, { id: "000001-2025" });
    const [first, second] = [await projected(ledger), await projected(ledger)];
    expect(await tablesDigest(second.database)).to.equal(await tablesDigest(first.database));
  });

  it("gives the same tables block by block as all at once", async () => {
    const { ledger } = dampSensors();
    const whole = await projected(ledger);
    const blocks = ledger.blocks.splice(0);
    const database = openDatabase(":memory:");
    const projector = await Projector.open(database, ledger, ledger.contentOf, options);
    for (const block of blocks) {
      ledger.blocks.push(block);
      await projector.catchUp();
    }
    expect(await tablesDigest(database)).to.equal(await tablesDigest(whole.database));
  });

  it("sees a single changed cell in the digest of its tables", async () => {
    const { ledger } = dampSensors();
    const { database } = await projected(ledger);
    const before = await tablesDigest(database);
    await database.updateTable("milestones").set({ paid: 1 }).where("number", "=", 2).execute();
    expect(await tablesDigest(database)).not.to.equal(before);
  });

  it("goes on where it stopped, from a file, and starts again when the file is gone", async () => {
    const folder = await mkdtemp(join(tmpdir(), "projection-"));
    const path = join(folder, "projection.sqlite");
    const { ledger } = dampSensors();
    const late = ledger.blocks.splice(10);
    const first = await projected(ledger, openDatabase(path));
    expect(first.projector.sequence).to.equal(10);
    await first.database.destroy();
    ledger.blocks.push(...late);
    const second = await projected(ledger, openDatabase(path));
    const digest = await tablesDigest(second.database);
    await second.database.destroy();
    await rm(folder, { recursive: true });
    expect(digest).to.equal(await tablesDigest((await projected(ledger)).database));
  });

  it("empties tables that were filled from another ledger", async () => {
    const { ledger } = dampSensors();
    const { database } = await projected(ledger);
    const other = await Projector.open(database, ledger, ledger.contentOf, { ...options, chainId: 1 });
    expect(other.sequence).to.equal(0);
    expect(await database.selectFrom("acts").select("sequence").execute()).to.deep.equal([]);
  });

  it("stops at a block that does not fit its parent, and keeps both", async () => {
    const { ledger } = dampSensors();
    const { database, projector } = await projected(ledger);
    const last = ledger.blocks.at(-1);
    const stranger: Block = { number: ledger.blocks.length + 1, hash: "0x02", follows: "0x01", time: 0, acts: [] };
    ledger.blocks.push(stranger);
    const failure = await projector.catchUp().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(ForkAlarm);
    expect(projector.stoppedBy).to.equal(failure);
    const [alarm] = await database.selectFrom("alarms").selectAll().execute();
    expect(alarm).to.include({ block: stranger.number, hash: "0x02", parentHash: "0x01", expectedParent: last?.hash });
    expect(await projector.catchUp().catch((error: unknown) => error)).to.equal(failure);
  });

  it("follows new blocks as they come, and tells who waits for an act", async () => {
    const { ledger } = dampSensors();
    const later = ledger.blocks.splice(-1);
    const { projector } = await projected(ledger);
    const stop = await projector.start();
    const waited = projector.reached(projector.sequence + 1);
    ledger.blocks.push(...later);
    ledger.seal();
    await waited;
    expect(projector.sequence).to.equal(later[0]?.acts[0]?.sequence);
    stop();
  });

  it("takes announced blocks as they are, and reads the ledger again where some were missed", async () => {
    const { ledger } = dampSensors();
    const later = ledger.blocks.splice(10);
    const { projector, database } = await projected(ledger);
    const read: number[] = [];
    const blocksFrom = ledger.blocksFrom.bind(ledger);
    ledger.blocksFrom = (number) => (read.push(number), blocksFrom(number));
    const stop = await projector.start();
    const reads = read.length;
    for (const block of later.slice(0, 3)) ledger.announce(block);
    await projector.reached(13);
    expect(read).to.have.length(reads);
    ledger.blocks.push(...later.slice(3, 5));
    for (const block of later.slice(5)) ledger.announce(block);
    await projector.reached(25);
    expect(read.at(-1)).to.equal(14);
    stop();
    expect(await tablesDigest(database)).to.equal(await tablesDigest((await projected(ledger)).database));
  });

  it("goes on over blocks that were left out, since nothing was recorded in them", async () => {
    const { ledger } = dampSensors();
    const [first, second] = ledger.blocks.splice(10);
    if (first === undefined || second === undefined) throw new Error("The history has too few blocks.");
    const { projector } = await projected(ledger);
    const blocksFrom = ledger.blocksFrom.bind(ledger);
    ledger.blocksFrom = () => [];
    const stop = await projector.start();
    ledger.announce({ ...first, number: 110 });
    ledger.announce({ ...second, number: 500 });
    await projector.reached(12);
    stop();
    ledger.blocksFrom = blocksFrom;
    const again = await projected(ledger);
    expect(again.projector.sequence, "read from the beginning").to.equal(12);
  });

  it("writes what came together once the ledger is at rest, or after a tenth of a second", async () => {
    const { ledger } = dampSensors();
    const later = ledger.blocks.splice(10);
    const { projector } = await projected(ledger);
    const stop = await projector.start();
    for (const block of later.slice(0, 4)) ledger.announce(block);
    await wait(20);
    expect(projector.sequence, "what can wait").to.equal(10);
    ledger.rest();
    await wait(20);
    expect(projector.sequence, "when the ledger is at rest").to.equal(14);
    for (const block of later.slice(4, 6)) ledger.announce(block);
    await wait(200);
    expect(projector.sequence, "when it has waited long enough").to.equal(16);
    stop();
  });

  it("lets nobody who waits for an act wait for others to come", async () => {
    const { ledger } = dampSensors();
    const later = ledger.blocks.splice(10);
    const { projector } = await projected(ledger);
    const stop = await projector.start();
    ledger.announce(later[0]!);
    const begun = performance.now();
    await projector.reached(11);
    expect(performance.now() - begun).to.be.lessThan(80);
    stop();
  });

  it("needs no content: an erased one leaves the act and its signed values", async () => {
    const { ledger } = dampSensors();
    ledger.contents.clear();
    const { database } = await projected(ledger);
    const procurement = await database.selectFrom("procurements").selectAll().executeTakeFirstOrThrow();
    expect(procurement).to.include({ id: PROCUREMENT, budget: "6000000", state: "active", stage: "implementation" });
  });
});
