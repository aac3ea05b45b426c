import { expect } from "chai";
import type { Authority } from "../../simulation/support/Authority.ts";
import { Story } from "../../simulation/support/Story.ts";
import { openToAll } from "./openToAll.ts";
import { Visitor } from "./Visitor.ts";

describe("a draft on working pages", function () {
  this.timeout(60_000);
  let story: Story;
  let camden: Authority;
  let officer: Visitor;
  let colleague: Visitor;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    await openToAll(story, { procurement: camden.key("procurement"), second: camden.key("procurement-2") });
    [officer, colleague] = [await signedIn("procurement"), await signedIn("procurement-2")];
  });
  after(() => story.end());

  const signedIn = async (label: string) => {
    const visitor = new Visitor(story.url);
    await visitor.post("/act-as", { person: camden.key(label).signer });
    return visitor;
  };
  const begin = async (kind: string) => {
    const begun = await officer.post(`/work/acts/new/${kind}`, {});
    return begun.headers.get("location") ?? "";
  };
  const wasOn = (html: string) => ({ was: /name="was" value="([^"]*)"/.exec(html)?.[1] ?? "" });
  const say = async (visitor: Visitor, address: string, form: Record<string, string>) => {
    const shown = await (await visitor.get(address)).text();
    return visitor.post(address, { ...wasOn(shown), do: "save", ...form });
  };

  it("asks one thing a page, keeps what is right, and is signed with a button that names the act", async () => {
    const draft = await begin("PlanPublished");
    expect(draft).to.match(/^\/work\/drafts\/[\w-]{22}$/);
    const list = await (await officer.get(draft)).text();
    expect(list)
      .to.include("Publish the plan")
      .and.to.include("London Borough of Camden")
      .and.to.include("Not started");
    const content = `${draft}/say/content`;
    await say(officer, `${content}/reference`, { answer: "CAM-P-1" });
    await say(officer, `${content}/title`, { answer: "Air sensors" });
    await say(officer, `${content}/summary`, { answer: "Measure the air in schools.\r\nThen clean it." });
    const [post, reference] = ["answer/post", "answer/reference"];
    const saved = await say(officer, `${content}/authority`, {
      [post]: "headOfProcurement",
      [reference]: "Delegation PRO/3",
    });
    expect(saved.status, await saved.text()).to.equal(303);
    await say(officer, `${content}/estimate`, {
      "answer.net": "£12,500.50",
      "answer.rate": "20",
      "answer.currency": "GBP",
    });
    await say(officer, `${content}/startsOn`, { "answer.day": "1", "answer.month": "4", "answer.year": "2026" });
    const check = await (await officer.get(`${draft}/check`)).text();
    expect(check).to.include("£12,500.50 plus VAT £2,500.10").and.to.include("1 April 2026");
    expect(check).to.include("Sign: Publish the plan").and.to.include("It cannot be deleted or changed");
    const version = /name="version" value="(\d+)"/.exec(check)?.[1] ?? "";
    const recorded = await officer.post(`${draft}/check`, { version });
    expect(recorded.headers.get("location")).to.match(/^\/work\/recorded\/0x[0-9a-f]{64}$/);
    const receipt = await (await officer.get(recorded.headers.get("location") ?? "")).text();
    expect(receipt)
      .to.match(/Recorded as act \d+/)
      .and.to.include("Download the receipt");
    expect((await officer.get(draft)).status).to.equal(404);
    expect((await officer.post(`${draft}/check`, { version })).status).to.equal(404);
  });

  it("says what is wrong with an answer, at its field, and keeps what was typed", async () => {
    const at = `${await begin("PlanPublished")}/say/content/endsOn`;
    const answer = await say(officer, at, { "answer.day": "30", "answer.month": "2", "answer.year": "2026" });
    const page = await answer.text();
    expect(answer.status).to.equal(422);
    expect(page).to.include('href="#answer-day"').and.to.include("must be a real date").and.to.include('value="30"');
    expect(await (await officer.get(at)).text()).not.to.include('value="30"');
  });

  it("loses nothing when two write at once", async () => {
    const draft = await begin("PlanPublished");
    const [title, summary] = [`${draft}/say/content/title`, `${draft}/say/content/summary`];
    const [mine, theirs] = await Promise.all([officer, colleague].map(async (one) => (await one.get(title)).text()));
    await colleague.post(title, { ...wasOn(theirs ?? ""), do: "save", answer: "Written by a colleague" });
    const late = await officer.post(title, { ...wasOn(mine ?? ""), do: "save", answer: "Written by me" });
    const page = await late.text();
    expect(late.status).to.equal(422);
    expect(page).to.include("Written by a colleague").and.to.include('value="Written by me"');
    await say(officer, summary, { answer: "Another question is another matter." });
    expect(await (await officer.get(title)).text()).to.include("Written by a colleague");
    await officer.post(title, { ...wasOn(page), do: "save", answer: "Written by me" });
    expect(await (await colleague.get(title)).text()).to.include("Written by me");
  });

  it("is not signed as somebody else left it after it was checked", async () => {
    const draft = await begin("OrganisationRenamed");
    const name = `${draft}/say/content/name`;
    await say(officer, name, { answer: "Camden Council" });
    const admin = await officer.post(`${draft}/check`, { version: "1" });
    expect(admin.status).to.equal(422); // an officer's key may not, and the version is another
    expect(await (await officer.get(`${draft}/check`)).text()).to.include("The ledger would refuse this now");
  });

  const filesOf = (role: string, ...files: readonly (readonly [string, string])[]) => {
    const form = new FormData();
    form.append("role", role);
    for (const [name, text] of files) form.append("files", new File([text], name, { type: "text/plain" }));
    return form;
  };

  it("takes several documents at a time, lists the same bytes once, and gives them to its organisation", async () => {
    const draft = await begin("PlanPublished");
    const list = `${draft}/say/content/documents`;
    expect(await (await officer.get(list)).text()).to.include('enctype="multipart/form-data"');
    const [brief, map] = [["Brief, final.txt", "What we need."] as const, ["Map.txt", "Where."] as const];
    const sent = await officer.send(`${draft}/add/content/documents`, filesOf("technicalSpecifications", brief, map));
    expect(sent.headers.get("location"), await sent.text()).to.equal(list);
    await colleague.send(`${draft}/add/content/documents`, filesOf("technicalSpecifications", map));
    const shown = await (await officer.get(list)).text();
    expect(shown.match(/say\/content\/documents\/\d/g)).to.have.lengthOf(2);
    expect(shown)
      .to.include("Brief, final (challenge brief or specification)")
      .and.not.to.match(/0x[0-9a-f]{64}<\/dd>/);
    const first = await officer.get(`${list}/0`);
    expect(await first.text())
      .to.include('value="Brief, final"')
      .and.to.include(`${draft}/documents/1`);
    await say(officer, `${list}/0`, { "answer/title": "Brief", "answer/role": "technicalSpecifications" });
    const download = await colleague.get(`${draft}/documents/1`);
    expect(download.headers.get("content-disposition")).to.include("Brief");
    expect(await download.text()).to.equal("What we need.");
  });

  it("says what is wrong with files, and keeps none then", async () => {
    const draft = await begin("PlanPublished");
    const add = `${draft}/add/content/documents`;
    for (const [form, words] of [
      [filesOf("technicalSpecifications"), "Choose a file"],
      [filesOf("technicalSpecifications", ["Empty.txt", ""]), "“Empty.txt” is empty"],
      [filesOf("poem", ["Ode.txt", "O air"]), "Choose an answer: what the documents are"],
    ] as const) {
      const answer = await officer.send(add, form);
      expect(answer.status).to.equal(422);
      expect(await answer.text()).to.include(words);
    }
    expect(await (await officer.get(`${draft}/say/content/documents`)).text()).to.include("There are none yet");
  });

  it("is not there for another organisation, nor for nobody", async () => {
    const draft = await begin("PlanPublished");
    const hackney = await story.authority("HCK");
    await openToAll(story, { hackney: hackney.key("procurement") });
    const stranger = new Visitor(story.url);
    expect((await stranger.get(draft)).headers.get("location")).to.match(/^\/sign-in/);
    await stranger.post("/act-as", { person: hackney.key("procurement").signer });
    for (const path of ["", "/say/content/title", "/check", "/act"])
      expect((await stranger.get(`${draft}${path}`)).status, path).to.equal(404);
  });
});
