import { expect } from "chai";
import { EntryRequests } from "../../src/accounts/EntryRequests.ts";
import { type AccountsDatabase, openAccounts } from "../../src/accounts/openAccounts.ts";

const DAY = 24 * 3600;
const firm = {
  ...{ name: "Hexagon Research Ltd", identifier: "GB-COH-99990001", size: "micro" as const, voluntaryOrSocial: 0 },
  ...{ signer: "0x01", isBackedUp: 0 },
};

describe("requests to be entered", () => {
  let database: AccountsDatabase;
  let requests: EntryRequests;
  let now = 1_760_000_000;

  beforeEach(async () => {
    database = await openAccounts(":memory:");
    requests = new EntryRequests(database, { now: () => now });
  });
  afterEach(() => database.destroy());

  it("are found under an id that nobody guesses, until an officer deletes them", async () => {
    const id = (await requests.begin(firm)) ?? expect.fail();
    expect(id).to.match(/^[\w-]{22}$/);
    expect(await requests.find(id)).to.deep.equal({ ...firm, id, begun: now });
    await requests.remove(id);
    expect(await requests.find(id)).to.equal(undefined);
  });

  it("are deleted after 30 days", async () => {
    const id = (await requests.begin(firm)) ?? expect.fail();
    now += 30 * DAY - 1;
    expect(await requests.find(id)).not.to.equal(undefined);
    now += 1;
    expect(await requests.find(id)).to.equal(undefined);
    expect(await database.selectFrom("entryRequests").selectAll().execute()).to.deep.equal([]);
  });

  it("wait in a thousand at most, whoever asks", async () => {
    for (let asked = 0; asked < 1_000; asked += 1) await requests.begin(firm);
    expect(await requests.begin(firm)).to.equal(undefined);
  });
});
