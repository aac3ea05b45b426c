import { expect } from "chai";
import type { Hex } from "../../../src/domain/Hex.ts";
import { keyId } from "../../../src/domain/keySlot.ts";
import { fromRfc3339, londonDayLater } from "../../../src/domain/londonTime.ts";
import { ROLES, SCHEMES } from "../../../src/domain/roles.ts";
import { signInHash } from "../../../src/domain/signInStatement.ts";
import { type PasskeyOptions, passkeySign, passkeySigner } from "../../domain/signatures/passkey.ts";
import type { Authority } from "../../simulation/support/Authority.ts";
import { Story } from "../../simulation/support/Story.ts";
import { Visitor } from "./Visitor.ts";

describe("signing in with a passkey", function () {
  this.timeout(60_000);
  const secret = new Uint8Array(32).fill(9);
  let story: Story;
  let camden: Authority;
  let origin: string;
  let signer: Hex;
  let ledger: Awaited<ReturnType<Story["client"]["ledger"]>>;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    origin = story.url.replace("127.0.0.1", "localhost");
    ledger = await story.client.ledger();
    signer = passkeySigner(secret, ledger.passkeyVerifier);
    const now = fromRfc3339(ledger.time);
    await story.client.record(
      {
        kind: "KeyAdded",
        organisation: camden.number,
        builtOn: keyId(signer),
        values: {
          ...{ key: signer, scheme: SCHEMES.passkey, roles: ROLES.OFFICER },
          ...{ keyValidFrom: londonDayLater(now, { days: 0 }), keyValidUntil: londonDayLater(now, { years: 1 }) },
        },
        content: { key: { label: "laptop" } },
      },
      camden.key("administrator"),
      { newKey: { signer, sign: (hash) => Promise.resolve(passkeySign(secret, hash, { origin })) } },
    );
  });
  after(() => story.end());

  const challengeOn = async (visitor: Visitor) => {
    const page = await (await visitor.get("/sign-in?to=/work/new")).text();
    const said = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? "";
    return { nonce: said("nonce") as Hex, validUntil: Number(said("validUntil")) };
  };
  type Challenge = Awaited<ReturnType<typeof challengeOn>>;

  const signed = (challenge: Challenge, options: PasskeyOptions & { secret?: Uint8Array; at?: string } = {}) => ({
    nonce: challenge.nonce,
    validUntil: `${challenge.validUntil}`,
    to: "/work/new",
    signature: passkeySign(
      options.secret ?? secret,
      signInHash({ ...challenge, origin: options.at ?? origin }, ledger),
      { origin, ...options },
    ),
  });

  const refusal = async (form: Record<string, string>) => {
    const answer = await new Visitor(origin).post("/sign-in/passkey", form);
    expect(answer.status).to.equal(422);
    expect(answer.headers.getSetCookie()).to.deep.equal([]);
    return answer.text();
  };

  it("begins a session of the key that signed, once", async () => {
    const visitor = new Visitor(origin);
    const form = signed(await challengeOn(visitor));
    const answer = await visitor.post("/sign-in/passkey", form);
    expect(answer.headers.get("location")).to.equal("/work/new");
    expect(await (await visitor.get("/work")).text()).to.match(/Signed in as\s+London Borough of Camden: procurement/);
    expect(await refusal(form)).to.include("was used before");
  });

  it("takes either s, as authenticators give it", async () => {
    const visitor = new Visitor(origin);
    const answer = await visitor.post("/sign-in/passkey", signed(await challengeOn(visitor), { highS: true }));
    expect(answer.status).to.equal(303);
  });

  it("is refused to a key that nobody knows, and to one that signed something else", async () => {
    const visitor = new Visitor(origin);
    const challenge = await challengeOn(visitor);
    expect(await refusal(signed(challenge, { secret: new Uint8Array(32).fill(10) }))).to.include("no key of any");
    const other = { ...challenge, validUntil: challenge.validUntil + 1 };
    expect(await refusal({ ...signed(other), validUntil: `${challenge.validUntil}` })).to.include("no key of any");
    expect(await refusal(signed(other))).to.include("open for too long");
    expect(await refusal({ ...signed(challenge), signature: "0x00" })).to.include("did not send a passkey");
  });

  it("is refused to what another service of the consortium was given", async () => {
    const challenge = await challengeOn(new Visitor(origin));
    const elsewhere = { origin: "https://records.other.example", at: "https://records.other.example" };
    expect(await refusal(signed(challenge, elsewhere))).to.include("on another site");
    expect(await refusal(signed(challenge, { at: elsewhere.at }))).to.include("no key of any");
  });

  it("is refused to a user whom the device did not verify", async () => {
    const challenge = await challengeOn(new Visitor(origin));
    expect(await refusal(signed(challenge, { flags: 0x01 }))).to.include("no key of any");
  });

  it("is refused once the key is revoked", async () => {
    const visitor = new Visitor(origin);
    const challenge = await challengeOn(visitor);
    await visitor.post("/sign-in/passkey", signed(await challengeOn(visitor)));
    await story.client.record(
      {
        kind: "KeyRevoked",
        organisation: camden.number,
        builtOn: keyId(signer),
        values: { key: signer, since: fromRfc3339((await story.client.ledger()).time) },
        content: {},
      },
      camden.key("administrator"),
    );
    expect((await visitor.get("/work")).status).to.equal(303);
    expect(await refusal(signed(challenge))).to.include("revoked, or not valid");
  });
});
