import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { sql } from "kysely";
import { copyAccounts } from "../../src/accounts/copyAccounts.ts";
import { ACCOUNTS_FILE, openAccounts } from "../../src/accounts/openAccounts.ts";
import { Sessions } from "../../src/accounts/Sessions.ts";

const clock = { now: () => 1_760_000_000 };
const officer = { organisation: 7, signer: "0x01", means: "passkey" } as const;

describe("the accounts' database", () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "counterfoil-accounts-"))));
  afterEach(() => rm(folder, { recursive: true }));

  it("is for its owner's eyes only, and the same after a restart", async () => {
    const path = join(folder, ACCOUNTS_FILE);
    const database = await openAccounts(path);
    const token = await new Sessions(database, clock).begin(officer);
    expect((await stat(path)).mode & 0o777).to.equal(0o600);
    await database.destroy();
    const again = await openAccounts(path);
    expect(await new Sessions(again, clock).find(token)).to.deep.equal(officer);
    await again.destroy();
  });

  it("is copied whole while it is written", async () => {
    const database = await openAccounts(join(folder, ACCOUNTS_FILE));
    const token = await new Sessions(database, clock).begin(officer);
    await mkdir(join(folder, "copy"));
    copyAccounts(folder, join(folder, "copy"));
    await database.destroy();
    const copy = await openAccounts(join(folder, "copy", ACCOUNTS_FILE));
    expect(await new Sessions(copy, clock).find(token)).to.deep.equal(officer);
    await copy.destroy();
  });

  it("of a later version is left alone", async () => {
    const path = join(folder, ACCOUNTS_FILE);
    const database = await openAccounts(path);
    await sql`pragma user_version = 99`.execute(database);
    await database.destroy();
    const error = await openAccounts(path).catch((thrown: unknown) => thrown);
    expect(error)
      .to.have.property("message")
      .that.matches(/later version .*99/);
  });
});
