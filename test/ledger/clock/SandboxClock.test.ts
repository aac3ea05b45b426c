import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { BlockClock } from "../../../src/ledger/clock/BlockClock.ts";
import { SandboxClock } from "../../../src/ledger/clock/SandboxClock.ts";
import { LedgerStartRefused } from "../../../src/ledger/LedgerStartRefused.ts";
import { LyingClock } from "./LyingClock.ts";

describe("a sandbox's clock", () => {
  const now = 1_760_000_000;
  const past = now - 500 * 86_400;
  let folder: string;
  let path: string;
  let machine: LyingClock;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
    path = join(folder, "sandbox-clock.json");
    machine = new LyingClock(now);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("begins in the past and runs with the machine's", async () => {
    const clock = await SandboxClock.found(path, machine, past);
    machine.run(60);
    expect(clock.wall()).to.equal((past + 60) * 1000);
  });

  it("can be moved forward, which is no leap, and never back", async () => {
    const clock = await SandboxClock.found(path, machine, past);
    const blocks = new BlockClock(clock, past);
    blocks.next();
    await clock.advanceTo(past + 300 * 86_400);
    expect(blocks.next()).to.equal(past + 300 * 86_400);
    machine.set(now + 12 * 3600);
    expect(blocks.next(), "after a night's sleep of the machine").to.equal(past + 300 * 86_400 + 12 * 3600);
    const back = await clock.advanceTo(past).catch((error: unknown) => error);
    expect(back)
      .to.be.instanceOf(RangeError)
      .with.property("message")
      .that.matches(/only moves forward/);
  });

  it("goes on where it was after a restart", async () => {
    const clock = await SandboxClock.found(path, machine, past);
    await clock.advanceTo(past + 1000);
    machine.run(5);
    const again = await SandboxClock.open(path, machine, past);
    expect(again.wall()).to.equal((past + 1005) * 1000);
  });

  it("names its file where that cannot be read, and says what to do", async () => {
    await writeFile(path, "not JSON");
    const error = await SandboxClock.open(path, machine, past).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(LedgerStartRefused);
    expect(String(error)).to.include(path).and.include("Remove it");
  });
});
