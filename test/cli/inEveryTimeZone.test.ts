import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { unpack } from "../generations/unpack.ts";

const ZONES = ["UTC", "Europe/London", "Asia/Kolkata", "America/Los_Angeles"];
const LEDGER = new URL("../fixtures/ledgers/version-0.1.0.tar.gz", import.meta.url);
const reader = fileURLToPath(new URL("./support/readLedger.ts", import.meta.url));

/** What a machine whose clock is set to this zone says of the ledger. */
async function readIn(zone: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "counterfoil-zone-"));
  try {
    await unpack(LEDGER, folder);
    const told = spawn(process.execPath, [reader, folder], { env: { ...process.env, TZ: zone } });
    let [said, complained] = ["", ""];
    told.stdout.on("data", (piece: Buffer) => (said += piece.toString("latin1")));
    told.stderr.on("data", (piece: Buffer) => (complained += piece.toString()));
    const [code] = (await once(told, "close")) as [unknown];
    expect(code, complained).to.equal(0);
    return Buffer.from(said, "latin1").toString();
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("a ledger on machines in other time zones", function () {
  this.timeout(300_000);
  let inUtc: string;

  before(async () => {
    inUtc = await readIn("UTC");
  });

  it("is verified, drafted on and read, with times as they are in London", () => {
    expect(inUtc).to.contain('"verdict": "holds"');
    expect(inUtc)
      .to.match(/\d(am|pm) BST/)
      .and.to.match(/\d(am|pm) GMT/);
    for (const drafted of ["MilestoneDelivered", "TenderPublished"]) expect(inUtc).to.contain(`{"kind":"${drafted}"`);
  });

  for (const zone of ZONES.slice(1))
    it(`is the same in ${zone}, byte for byte`, async () => {
      const there = await readIn(zone);
      const lines = inUtc.split("\n");
      expect(there.split("\n").filter((line, number) => line !== lines[number])).to.deep.equal([]);
      expect(there === inUtc).to.equal(true);
    });
});
