import { expect } from "chai";
import { type AccountsDatabase, openAccounts } from "../../src/accounts/openAccounts.ts";
import { Sessions } from "../../src/accounts/Sessions.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const signer = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
const officer = { organisation: 7, signer, means: "passkey" } as const;

describe("sessions", () => {
  let database: AccountsDatabase;
  let sessions: Sessions;
  let now = 1_760_000_000;

  beforeEach(async () => {
    database = await openAccounts(":memory:");
    sessions = new Sessions(database, { now: () => now });
  });
  afterEach(() => database.destroy());

  it("are found by their token, which the database does not hold", async () => {
    const token = await sessions.begin(officer);
    expect(await sessions.find(token)).to.deep.equal(officer);
    expect(JSON.stringify(await database.selectFrom("sessions").selectAll().execute())).not.to.include(token);
    expect(await sessions.find(token.replace(/.$/, "_"))).to.equal(undefined);
  });

  it("end after 30 minutes without a request", async () => {
    const token = await sessions.begin(officer);
    now += 29 * MINUTE;
    expect(await sessions.find(token)).to.deep.equal(officer);
    now += 29 * MINUTE;
    expect(await sessions.find(token)).to.deep.equal(officer);
    now += 30 * MINUTE;
    expect(await sessions.find(token)).to.equal(undefined);
  });

  it("end after 12 hours, however busy", async () => {
    const token = await sessions.begin(officer);
    for (let waited = 0; waited < 12 * HOUR - 20 * MINUTE; waited += 20 * MINUTE) {
      now += 20 * MINUTE;
      expect(await sessions.find(token)).to.deep.equal(officer);
    }
    now += 20 * MINUTE;
    expect(await sessions.find(token)).to.equal(undefined);
  });

  it("end one by one, or all of a key at once", async () => {
    const [here, there] = [await sessions.begin(officer), await sessions.begin(officer)];
    const colleague = await sessions.begin({ ...officer, signer: "0x01" });
    await sessions.end(here);
    expect(await sessions.find(here)).to.equal(undefined);
    expect(await sessions.find(there)).to.deep.equal(officer);
    await sessions.endAll(signer);
    expect(await sessions.find(there)).to.equal(undefined);
    expect(await sessions.find(colleague)).not.to.equal(undefined);
  });
});
