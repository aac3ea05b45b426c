import { expect } from "chai";
import { PlainKey } from "../../../src/client/PlainKey.ts";
import { keyId } from "../../../src/domain/keySlot.ts";
import type { Authority } from "../../simulation/support/Authority.ts";
import { Story } from "../../simulation/support/Story.ts";
import { openToAll } from "./openToAll.ts";
import { Visitor } from "./Visitor.ts";

describe("a lost key", function () {
  this.timeout(60_000);
  let story: Story;
  let camden: Authority;
  let administrator: Visitor;
  const lost = PlainKey.random();
  const page = `/work/people/lost/${keyId(lost.signer)}`;
  const since = { "answer/since.day": "2", "answer/since.month": "3", "answer/since.year": "2026" };

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    await camden.addsKey("administrator-2", 1 | 2, lost);
    await openToAll(story, { administrator: camden.key("administrator") });
    administrator = new Visitor(story.url);
    await administrator.post("/act-as", { person: camden.key("administrator").signer });
  });
  after(() => story.end());

  const sign = async (draft: string) => {
    const check = await (await administrator.get(draft)).text();
    const version = /name="version" value="(\d+)"/.exec(check)?.[1] ?? "";
    const answer = await administrator.post(draft, { version });
    expect(answer.headers.get("location"), await answer.text()).to.match(/^\/work\/recorded/);
    return check;
  };

  it("is revoked since a time, which has to be said", async () => {
    await camden.records("OrganisationRenamed", "administrator-2", { content: { name: "Camden Council" } });
    const nothing = await administrator.post(page, {});
    expect(nothing.status).to.equal(422);
    expect(await nothing.text()).to.include("Say since when it is not to be trusted");
    const answer = await administrator.post(page, { ...since, "answer/since.time": "8:30am" });
    const check = await sign(answer.headers.get("location") ?? "");
    expect(check).to.match(/revokes its own key “administrator-2”/);
    expect(await (await administrator.get(page)).text()).to.include("It is revoked since 2 March 2026, 8:30am");
  });

  it("leaves acts since, of which the organisation says each whether it stands by it", async () => {
    const asked = await (await administrator.get(page)).text();
    expect(asked).to.include("takes the name Camden Council");
    const act = /name="act" value="(0x[0-9a-f]{64})"/.exec(asked)?.[1] ?? "";
    const answer = await administrator.post(page, { act, do: "affirm" });
    expect(await sign(answer.headers.get("location") ?? "")).to.include("stands by");
    expect(await (await administrator.get(page)).text()).to.include("None of your organisation’s acts is questioned");
    const again = await administrator.post(page, { act, do: "disown" });
    expect(again.status).to.equal(404);
  });

  it("is not revoked while it is the last administrator’s", async () => {
    const last = `/work/people/lost/${keyId(camden.key("administrator").signer)}`;
    expect(await (await administrator.get(last)).text()).to.include("last administrator’s key");
    const answer = await administrator.post(last, { ...since, "answer/since.time": "8:30am" });
    expect(answer.headers.get("location")).to.equal(null);
  });

  it("is nobody else’s to revoke", async () => {
    await openToAll(story, { officer: camden.key("procurement") });
    const officer = new Visitor(story.url);
    await officer.post("/act-as", { person: camden.key("procurement").signer });
    for (const path of [page, "/work/people/invite"]) expect((await officer.get(path)).status, path).to.equal(422);
    expect(await (await officer.get("/work/people")).text()).to.include("Only an administrator");
  });
});
