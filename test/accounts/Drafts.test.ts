import { expect } from "chai";
import { Drafts } from "../../src/accounts/Drafts.ts";
import { type AccountsDatabase, openAccounts } from "../../src/accounts/openAccounts.ts";

const DAY = 24 * 3600;
const begun = {
  organisation: 7,
  kind: "PlanPublished",
  wish: "{}",
  answers: "{}",
  builtOn: null,
  begunAt: 12,
  signer: "0x01",
};

describe("drafts", () => {
  let database: AccountsDatabase;
  let drafts: Drafts;
  let now = 1_760_000_000;

  beforeEach(async () => {
    database = await openAccounts(":memory:");
    drafts = new Drafts(database, { now: () => now });
  });
  afterEach(() => database.destroy());

  it("are shared by an organisation, and not there for another", async () => {
    const { id } = await drafts.begin(begun);
    expect(await drafts.find(id, 7)).to.include({ kind: "PlanPublished", version: 1 });
    expect(await drafts.find(id, 8)).to.equal(undefined);
    expect(await drafts.list(8)).to.deep.equal([]);
  });

  it("keep what was saved first when two save over the same version", async () => {
    const { id } = await drafts.begin(begun);
    const first = { answers: '{"title":"Sensors"}', builtOn: null, signer: "0x01" };
    expect(await drafts.save(id, 1, first)).to.equal(true);
    expect(await drafts.save(id, 1, { ...first, answers: '{"title":"Pumps"}' })).to.equal(false);
    expect(await drafts.find(id, 7)).to.include({ answers: first.answers, version: 2 });
  });

  it("go when they are signed, or 90 days after their last change", async () => {
    const [signed, old] = [await drafts.begin(begun), await drafts.begin(begun)];
    await drafts.remove(signed.id);
    expect((await drafts.list(7)).map(({ id }) => id)).to.deep.equal([old.id]);
    now += 90 * DAY + 1;
    const fresh = await drafts.begin(begun);
    expect((await drafts.list(7)).map(({ id }) => id)).to.deep.equal([fresh.id]);
  });
});
