import { appendFile, cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { systemClock } from "../../src/ledger/clock/MachineClock.ts";
import type { EmbeddedLedger } from "../../src/ledger/EmbeddedLedger.ts";
import { LedgerStartRefused } from "../../src/ledger/LedgerStartRefused.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { DataFolderInUse } from "../../src/platform/DataFolderInUse.ts";
import { encodeFrame } from "../../src/platform/frames/frame.ts";
import type { TornTail } from "../../src/platform/frames/FrameReader.ts";
import { FramesDamaged } from "../../src/platform/frames/FramesDamaged.ts";
import { TestLedger } from "../ledger/TestLedger.ts";

/** As much of a payload as the tests change. */
const payloadSchema = z.looseObject({
  time: z.number().optional(),
  rules: z.looseObject({ chainId: z.number() }).optional(),
});

describe("a start from a journal", () => {
  let original: string;
  let folder: string;
  let lines: string[];
  let blocks: number;

  before(async () => {
    const test = await TestLedger.found();
    await test.signFounding();
    for (const number of [1, 2, 3]) await test.ledger.submit(test.notice(number));
    blocks = test.ledger.head().blockNumber;
    await test.ledger.close();
    original = test.folder;
    lines = (await readFile(join(original, "ledger", "journal"), "utf8")).trimEnd().split("\n");
  });
  after(() => rm(original, { recursive: true }));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
    await cp(original, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const journal = () => join(folder, "ledger", "journal");
  const payload = (entry: number) => payloadSchema.parse(JSON.parse((lines[entry] ?? "").slice(74)));

  /** Writes the journal with one entry's payload changed and a checksum that fits it. */
  async function rewrite(entry: number, change: object): Promise<void> {
    const frames = lines.map((line, index) => {
      const text = line.slice(74);
      return encodeFrame(index === entry ? JSON.stringify({ ...payload(entry), ...change }) : text);
    });
    await writeFile(journal(), Buffer.concat(frames));
  }

  async function startError(): Promise<Error> {
    const opened = await openEmbeddedLedger({ folder }).catch((error: unknown) => error);
    if (!(opened instanceof Error)) {
      await (opened as EmbeddedLedger).close();
      return expect.fail("it started");
    }
    return opened;
  }

  it("names the block in which a byte was changed, the last one too", async () => {
    for (const block of [1, 3, blocks]) {
      const changed = [...lines];
      const line = changed[block] ?? "";
      const place = line.length - 200;
      changed[block] = `${line.slice(0, place)}${line[place] === "0" ? "1" : "0"}${line.slice(place + 1)}`;
      await writeFile(journal(), `${changed.join("\n")}\n`);
      expect(await startError())
        .to.be.instanceOf(FramesDamaged)
        .with.property("entry", block);
    }
  });

  it("names the block that was changed with a checksum that fits", async () => {
    await rewrite(3, { time: (payload(3).time ?? 0) + 1 });
    const error = await startError();
    expect(error).to.be.instanceOf(LedgerStartRefused);
    expect(error.message).to.match(/^Block 3 has the hash 0x[0-9a-f]{64} in the journal, but executed again/);
  });

  it("names the block after one that was taken out", async () => {
    await writeFile(journal(), `${lines.filter((_, index) => index !== 3).join("\n")}\n`);
    expect((await startError()).message).to.match(/entry 3 .* block 3 should stand here, not block 4/);
  });

  it("does not start under other rules than those that the journal was written with", async () => {
    const { rules } = payload(0);
    for (const change of [{ hardfork: "prague" }, { blockGasLimit: 30_000_000 }, { feeRule: "EIP-1559" }]) {
      await rewrite(0, { rules: { ...rules, ...change } });
      expect((await startError()).message).to.match(/entry 0: this program cannot replay it \(rules\./);
    }
    await rewrite(0, { rules: { ...rules, chainId: (rules?.chainId ?? 0) + 1 } });
    expect((await startError()).message).to.match(/^Block 1 /);
    await rewrite(0, { format: "counterfoil/journal/2" });
    expect((await startError()).message).to.match(/entry 0: .*format/);
  });

  it("cuts off a torn last entry, reports it, and goes on from there", async () => {
    const whole = (await readFile(journal())).length;
    const last = (lines[blocks]?.length ?? 0) + 1;
    for (const left of [1, 8, 9, 73, 74, 75, 200, last - 2, last - 1]) {
      await cp(join(original, "ledger", "journal"), journal());
      await truncate(journal(), whole - last + left);
      const torn: TornTail[] = [];
      const kept: string[] = [];
      const end = (await readFile(journal())).subarray(whole - last);
      const ledger = await openEmbeddedLedger({ folder, onTorn: (tail, file) => (torn.push(tail), kept.push(file)) });
      expect(await readFile(kept[0] ?? ""), "what is cut off is kept").to.deep.equal(end);
      expect(torn, `${left} bytes left`).to.deep.equal([{ offset: whole - last, bytes: left }]);
      expect(ledger.head().blockNumber).to.equal(blocks - 1);
      await ledger.close();
      expect((await readFile(journal())).length).to.equal(whole - last);
    }
  });

  it("does not take foreign bytes at the end for a torn entry", async () => {
    await appendFile(journal(), "not ours\n");
    expect(await startError()).to.be.instanceOf(FramesDamaged);
  });

  it("keeps a second process out, and lets go when it fails or is closed", async () => {
    const ledger = await openEmbeddedLedger({ folder, clock: systemClock });
    expect(await startError()).to.be.instanceOf(DataFolderInUse);
    await ledger.close();
    const next = await openEmbeddedLedger({ folder });
    await next.close();
  });
});
