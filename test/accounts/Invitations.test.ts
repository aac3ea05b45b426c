import { expect } from "chai";
import { type Invitation, Invitations } from "../../src/accounts/Invitations.ts";
import { type AccountsDatabase, openAccounts } from "../../src/accounts/openAccounts.ts";

const HOUR = 3600;
const officer = { organisation: 7, roles: 2, label: "officer-2", keyValidUntil: 1_800_000_000 };

describe("invitations", () => {
  let database: AccountsDatabase;
  let invitations: Invitations;
  let now = 1_760_000_000;

  beforeEach(async () => {
    database = await openAccounts(":memory:");
    invitations = new Invitations(database, { now: () => now });
  });
  afterEach(() => database.destroy());

  const invite = async () => {
    const { id, token } = await invitations.begin(officer);
    return { id, token, it: await found(id) };
  };
  const found = async (id: string): Promise<Invitation> => (await invitations.find(id, 7)) ?? expect.fail();
  const stateOf = async (id: string) => invitations.stateOf(await found(id));

  it("are opened by a token of 256 bits, which the database does not hold", async () => {
    const { token, it } = await invite();
    expect(token).to.match(/^[\w-]{43}$/);
    expect(await invitations.opened(token)).to.deep.equal(it);
    expect(JSON.stringify(await database.selectFrom("invitations").selectAll().execute())).not.to.include(token);
    expect(await invitations.opened(token.replace(/.$/, "_"))).to.equal(undefined);
  });

  it("are answered once, also when two answer at the same moment", async () => {
    const { id, token, it } = await invite();
    expect(await Promise.all([invitations.answer(it, "{}"), invitations.answer(it, "[]")])).to.have.members([
      true,
      false,
    ]);
    expect(await invitations.opened(token)).to.equal(undefined);
    expect(await stateOf(id)).to.equal("answered");
  });

  it("expire after 72 hours", async () => {
    const { id, token } = await invite();
    now += 72 * HOUR - 1;
    expect(await invitations.opened(token)).not.to.equal(undefined);
    now += 1;
    expect(await invitations.opened(token)).to.equal(undefined);
    expect(await stateOf(id)).to.equal("expired");
  });

  it("are withdrawn with what was answered, and cannot be answered then", async () => {
    const { id, token, it } = await invite();
    await invitations.withdraw(it);
    expect(await invitations.answer(it, "{}")).to.equal(false);
    expect(await invitations.opened(token)).to.equal(undefined);
    expect(await stateOf(id)).to.equal("withdrawn");
  });

  it("get a new link, and the old one leads nowhere", async () => {
    const { id, token, it } = await invite();
    const anew = await invitations.resend(it);
    expect(await invitations.opened(token)).to.equal(undefined);
    expect((await invitations.opened(anew))?.id).to.equal(id);
  });

  it("stay as they are once the key is added, and belong to one organisation", async () => {
    const { id, it } = await invite();
    await invitations.answer(it, "{}");
    await invitations.signed(it, "0x01");
    await invitations.withdraw(it);
    expect(await stateOf(id)).to.equal("signed");
    expect(await invitations.find(id, 8)).to.equal(undefined);
    expect(await invitations.list(8)).to.deep.equal([]);
  });
});
