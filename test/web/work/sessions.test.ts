import { expect } from "chai";
import { PlainKey } from "../../../src/client/PlainKey.ts";
import type { Authority } from "../../simulation/support/Authority.ts";
import { Story } from "../../simulation/support/Story.ts";
import { openToAll } from "./openToAll.ts";
import { Visitor } from "./Visitor.ts";

describe("sessions on working pages", function () {
  this.timeout(60_000);
  let story: Story;
  let camden: Authority;
  let hackney: Authority;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    [camden, hackney] = [await story.authority("CMD"), await story.authority("HCK")];
    await openToAll(story, { ...named("CMD", camden), ...named("HCK", hackney) });
  });
  after(() => story.end());

  const named = (code: string, { keys }: Authority) =>
    Object.fromEntries(Object.entries(keys).map(([label, key]) => [`${code}/${label}`, key]));
  const signerOf = (authority: Authority) => authority.keys["procurement"]!.signer;

  const signedIn = async (authority: Authority) => {
    const visitor = new Visitor(story.url);
    const answer = await visitor.post("/act-as", { person: signerOf(authority), to: "/work" });
    expect(answer.headers.get("location")).to.equal("/work");
    return visitor;
  };

  it("begin by acting as one of the sandbox's people, which every page then says", async () => {
    const visitor = new Visitor(story.url);
    const asked = await visitor.get("/work?a=b");
    expect(asked.status).to.equal(303);
    expect(asked.headers.get("location")).to.equal("/sign-in?to=%2Fwork%3Fa%3Db");
    const choice = await (await visitor.get("/sign-in?to=%2Fwork%3Fa%3Db")).text();
    expect(choice).to.include("London Borough of Camden: procurement officer").and.to.include('value="/work?a=b"');
    const begun = await visitor.post("/act-as", { person: signerOf(camden), to: "/work?a=b" });
    expect(begun.headers.getSetCookie().join()).to.match(
      /^__Host-counterfoil=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const page = await (await visitor.get("/work?a=b")).text();
    expect(page).to.match(/Acting as<\/strong>\s*London Borough of Camden: procurement officer, a made-up person/);
  });

  it("lead nowhere else than to pages of this service", async () => {
    for (const to of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "work"]) {
      const answer = await new Visitor(story.url).post("/act-as", { person: signerOf(camden), to });
      expect(answer.headers.get("location"), to).to.equal("/work");
    }
  });

  it("never get each other's bytes, nor does anybody without one", async () => {
    const [one, other] = [await signedIn(camden), await signedIn(hackney)];
    for (let time = 0; time < 3; time += 1) {
      const pages = await Promise.all([one.get("/work"), other.get("/work")]);
      for (const page of pages) expect(page.headers.get("cache-control")).to.equal("private, no-store");
      for (const page of pages) expect(page.headers.get("etag")).to.equal(null);
      const [camdens, hackneys] = await Promise.all(pages.map((page) => page.text()));
      expect(camdens).to.include("Borough of Camden: ").and.not.to.include("Borough of Hackney: ");
      expect(hackneys).to.include("Borough of Hackney: ").and.not.to.include("Borough of Camden: ");
    }
    expect((await new Visitor(story.url).get("/work")).status).to.equal(303);
  });

  it("take no form from another site, whatever the browser sends along", async () => {
    const visitor = await signedIn(camden);
    const evil = "https://evil.example";
    const ways: Record<string, string>[] = [
      { Origin: evil },
      { Origin: evil, "Sec-Fetch-Site": "same-origin" },
      { Origin: story.url, "Sec-Fetch-Site": "cross-site" },
      { Origin: "null", "Sec-Fetch-Site": "same-origin" },
      { "Sec-Fetch-Site": "same-site" },
      {},
    ];
    for (const headers of ways) {
      const answer = await visitor.post("/sign-out", {}, headers);
      expect(answer.status, JSON.stringify(headers)).to.equal(403);
      expect(await answer.text()).to.include("did not come from a page of this service");
    }
    expect((await visitor.get("/work")).status).to.equal(200);
  });

  it("end by signing out, here or everywhere", async () => {
    const [here, there] = [await signedIn(camden), await signedIn(camden)];
    await here.post("/sign-out", {});
    expect((await here.get("/work")).status).to.equal(303);
    expect((await there.get("/work")).status).to.equal(200);
    await (await signedIn(camden)).post("/sign-out", { everywhere: "yes" });
    expect((await there.get("/work")).status).to.equal(303);
    const late = await there.post("/sign-out", {});
    expect(late.status).to.equal(401);
    expect(await late.text()).to.include("You are signed out");
  });

  it("end when the key is revoked", async () => {
    const key = PlainKey.random();
    await camden.addsKey("temporary", 2, key);
    await openToAll(story, { temporary: key });
    const visitor = new Visitor(story.url);
    await visitor.post("/act-as", { person: key.signer });
    expect((await visitor.get("/work")).status).to.equal(200);
    await camden.revokesKey("temporary", "2026-03-02 08:00", "administrator");
    expect((await visitor.get("/work")).status).to.equal(303);
    expect((await visitor.post("/act-as", { person: key.signer })).status).to.equal(404);
  });

  it("are nobody's who is not in the demonstration", async () => {
    const stranger = await new Visitor(story.url).post("/act-as", { person: PlainKey.random().signer });
    expect(stranger.status).to.equal(404);
    expect(stranger.headers.getSetCookie()).to.deep.equal([]);
  });
});
