import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "chai";
import { sql } from "kysely";
import { HistoryBroken } from "../../src/ledger/HistoryBroken.ts";
import { NotCaughtUp } from "../../src/projection/NotCaughtUp.ts";
import { type Database, openDatabase } from "../../src/projection/openDatabase.ts";
import { Projector } from "../../src/projection/Projector.ts";
import { tablesDigest } from "../../src/projection/tablesDigest.ts";
import { CHAIN_ID, dampSensors, FOUNDING, noticed } from "./aStory.ts";
import type { HandMadeLedger } from "./HandMadeLedger.ts";

/** Until something is so, at most ten seconds. */
async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !isSo(); await wait(5)) if (Date.now() > end) expect.fail("it never was so");
}

describe("a projector that cannot write", () => {
  let folder: string;
  let path: string;
  let ledger: HandMadeLedger;
  let later: HandMadeLedger["blocks"];
  let database: Database;
  let projector: Projector;
  let told: (string | undefined)[];
  let stop: () => void;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "projection-"));
    path = join(folder, "projection.sqlite");
    ({ ledger } = dampSensors());
    later = ledger.blocks.splice(10);
    database = openDatabase(path);
    told = [];
    const { contentOf, documentOf } = ledger;
    const onTrouble = (error: Error | undefined) => void told.push(error?.message);
    const options = { chainId: CHAIN_ID, founding: FOUNDING, documentOf, onTrouble };
    projector = await Projector.open(database, ledger, contentOf, options);
    stop = await projector.start();
  });
  afterEach(async () => {
    stop();
    await database.destroy();
    await rm(folder, { recursive: true });
  });

  const announce = (blocks = later.splice(0)) => blocks.forEach((block) => ledger.announce(block));

  async function expectWhole(): Promise<void> {
    const whole = openDatabase(":memory:");
    const { contentOf, documentOf } = ledger;
    await (
      await Projector.open(whole, ledger, contentOf, { chainId: CHAIN_ID, founding: FOUNDING, documentOf })
    ).catchUp();
    expect(await tablesDigest(database)).to.equal(await tablesDigest(whole));
    await whole.destroy();
  }

  it("because the disk is full says why, and goes on by itself when there is room", async () => {
    const { rows } = await sql<{ pages: number }>`select page_count as pages from pragma_page_count()`.execute(
      database,
    );
    await sql.raw(`pragma max_page_count = ${rows[0]?.pages}`).execute(database);
    announce();
    for (let more = 0; more < 300; more++) noticed(ledger, { id: `${more}`, tender: { title: "long ".repeat(200) } });
    await until(() => projector.trouble !== undefined);
    expect(projector.trouble)
      .to.be.instanceOf(NotCaughtUp)
      .with.property("message")
      .that.matches(/disk is full/);
    expect(projector.stoppedBy).to.equal(undefined);
    await sql`pragma max_page_count = 1000000`.execute(database);
    await until(() => projector.trouble === undefined);
    expect(projector.sequence).to.equal(ledger.blocks.at(-1)?.acts.at(-1)?.sequence);
    await expectWhole();
    expect(told).to.deep.equal(["database or disk is full", undefined]);
  });

  it("because somebody locked the tables goes on when they let go, with all that came meanwhile", async () => {
    const other = new DatabaseSync(path);
    other.exec("begin immediate");
    announce(later.splice(0, 3));
    await until(() => projector.trouble !== undefined);
    announce();
    await wait(250);
    expect(projector.sequence).to.equal(10);
    other.exec("rollback");
    other.close();
    await until(() => projector.trouble === undefined);
    expect(projector.sequence).to.equal(25);
    await expectWhole();
    expect(told).to.deep.equal(["database is locked", undefined]);
  });

  it("or cannot read the ledger tries again, after longer and longer", async () => {
    const blocksFrom = ledger.blocksFrom.bind(ledger);
    const tries: number[] = [];
    ledger.blocksFrom = () => {
      tries.push(performance.now());
      throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" });
    };
    await projector.catchUp().catch(() => undefined);
    await until(() => tries.length >= 4);
    const waits = tries.slice(1).map((time, index) => time - (tries[index] ?? 0));
    for (const [index, least] of [90, 190, 390].entries()) expect(waits[index]).to.be.within(least, least + 150);
    ledger.blocksFrom = blocksFrom;
    announce();
    await until(() => projector.trouble === undefined);
    await expectWhole();
  });

  it("keeps nobody waiting who wants to read an act, and says so", async () => {
    const other = new DatabaseSync(path);
    other.exec("begin immediate");
    const waited = projector.reached(11).catch((error: unknown) => error);
    announce(later.splice(0, 1));
    expect(await waited)
      .to.be.instanceOf(Error)
      .with.property("message", "database is locked");
    expect(await projector.reached(11).catch((error: unknown) => error)).to.be.instanceOf(NotCaughtUp);
    other.exec("rollback");
    other.close();
    await until(() => projector.sequence === 11);
    await projector.reached(11);
  });

  it("does not try again where the ledger is not the one that was read", async () => {
    let tries = 0;
    ledger.blocksFrom = () => {
      tries++;
      throw new HistoryBroken(11, "0x01", "0x02");
    };
    await projector.catchUp().catch(() => undefined);
    await wait(300);
    expect(tries).to.equal(1);
    expect(projector.stoppedBy).to.be.instanceOf(HistoryBroken);
    expect(projector.trouble).to.equal(undefined);
  });
});
