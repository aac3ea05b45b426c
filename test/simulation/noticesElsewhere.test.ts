import { expect } from "chai";
import { z } from "zod";
import type { Authority } from "./support/Authority.ts";
import { importsNotices } from "./support/importsNotices.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";

const FIRST = "ocds-h6vhtk-0a0001";
const SECOND = "ocds-h6vhtk-0a0002";

const release = (ocid: string, id: string, title: string) => ({
  ocid,
  id,
  date: "2026-03-03T10:00:00Z",
  tag: ["tender"],
  initiationType: "tender",
  buyer: { name: "London Borough of Camden" },
  tender: { id, title, documents: [{ id: "n", noticeType: "UK4" }] },
});

const History = z.object({
  entries: z.array(
    z.looseObject({
      sequence: z.int(),
      kind: z.string(),
      description: z.string(),
      isEvidence: z.boolean(),
      notes: z.array(z.string()),
    }),
  ),
});

describe("an officer whose procurement has notices on Find a Tender", () => {
  const procurement = "CMD-90";
  let story: Story;
  let camden: Authority;

  before(async () => {
    story = await Story.begin("2026-03-04 09:00");
    camden = await story.authority("CMD");
    await camden.opens(procurement);
  });
  after(() => story.end());

  const historyOf = async (path: string) => History.parse(JSON.parse(await story.read(`/api/${path}/history`))).entries;
  const own = async () => (await historyOf(`procurements/${procurement}`)).map(({ kind }) => kind);
  const titles = async () =>
    (await historyOf(`procurements/${procurement}`))
      .filter(({ isEvidence }) => isEvidence)
      .map((one) => one.description);

  it("links a notice that was imported before, and finds it in the history, marked as evidence", async () => {
    await importsNotices(story, camden, release(FIRST, "000001-2026", "Damp sensors"));
    expect(await own()).to.deep.equal(["ProcurementOpened"]);
    await camden.linksNotice(procurement, FIRST);
    expect((await own()).toSorted()).to.deep.equal(["NoticeLinked", "NoticeRecorded", "ProcurementOpened"]);
    expect((await titles()).join()).to.include("Damp sensors");
    expect(await story.read(`/procurements/${procurement}`)).to.include("Evidence");
  });

  it("sees notices that are imported after the link as well", async () => {
    await importsNotices(story, camden, release(FIRST, "000002-2026", "Damp sensors, corrected"));
    expect((await titles()).join()).to.include("Damp sensors, corrected");
  });

  it("links a second publication, also before anything of it is imported", async () => {
    await camden.linksNotice(procurement, SECOND);
    const page = await story.read(`/procurements/${procurement}`);
    expect(page).to.include(SECOND);
    await importsNotices(story, camden, release(SECOND, "000003-2026", "Award of damp sensors"));
    expect((await titles()).join())
      .to.include("Award of damp sensors")
      .and.to.include("Damp sensors, corrected");
  });

  it("cannot link the same publication twice, nor one in another's procurement", async () => {
    expect((await refused(() => camden.linksNotice(procurement, SECOND))).says).to.match(/linked/);
    const hackney = await story.authority("HCK");
    const foreign = await refused(() =>
      hackney.records("NoticeLinked", "procurement", { subject: "ocds-213czf-cmd-90", content: { ocid: FIRST } }),
    );
    expect(foreign.says).to.match(/lead/i);
  });

  it("unlinks one with a reason; it leaves this history and keeps one of its own", async () => {
    await camden.unlinksNotice(procurement, SECOND, "It is about the sensors for schools.");
    expect((await titles()).join()).not.to.include("Award of damp sensors");
    const history = await historyOf(`procurements/${procurement}`);
    expect(history.at(-1)?.description).to.include("It is about the sensors for schools.");
    const [notice] = await historyOf(`evidence/${SECOND}`);
    expect(notice).to.include({ kind: "NoticeRecorded", isEvidence: true });
    const page = await story.read(`/evidence/${SECOND}`);
    expect(page).to.include("no longer linked").and.to.include("Award of damp sensors");
  });

  it("may link it again, and the history of before the link stays as it was", async () => {
    await camden.linksNotice(procurement, SECOND);
    expect((await titles()).join()).to.include("Award of damp sensors");
    await camden.unlinksNotice(procurement, SECOND, "It is about the sensors for schools after all.");
  });

  it("is told when a release comes a second time with other content: both are kept, and say so", async () => {
    const again = { ...release(FIRST, "000001-2026", "Damp sensors, 2,000 homes") };
    const counts = await importsNotices(story, camden, release(FIRST, "000001-2026", "Damp sensors"), again, again);
    // The first is known, the second is new under a known id, the third is the second again.
    expect(counts).to.deep.include({ recorded: 1, already: 2, conflicts: 1, refused: [] });
    expect(counts.conflicting).to.have.length(1);
    expect(counts.conflicting[0]).to.include({ where: "file.json, release 2", ocid: FIRST, id: "000001-2026" });
    const copies = (await historyOf(`procurements/${procurement}`)).filter(({ description }) =>
      description.includes("000001-2026"),
    );
    expect(copies).to.have.length(2);
    const [first, second] = copies;
    expect(counts.conflicting[0]?.act).to.equal(second?.sequence);
    expect(first?.notes.join()).to.include(`Act ${second?.sequence} `).and.to.include("it says something else");
    expect(second?.notes.join()).to.include(`Act ${first?.sequence} `).and.to.include("it says something else");
    const page = await story.read(`/evidence/${FIRST}`);
    expect(page).to.include("other content").and.to.include("Conflicting copies: 1");
    expect(page).to.include("Version A").and.to.include("Version B");
    expect(page).to.include(`/evidence/${FIRST}/compare?from=1&amp;to=3`);
    const diff: unknown = JSON.parse(await story.read(`/api/evidence/${FIRST}/diff?from=1&to=3`));
    expect(diff).to.deep.include({ isSameRelease: true, isSameContent: false, more: 0, hidden: 0 });
    expect(diff).to.have.nested.property("differences[0].path", "/tender/title");
    expect(await story.read(`/evidence/${FIRST}/compare?from=1&to=3`)).to.include("2,000 homes");
    expect(page).to.include("Damp sensors, 2,000 homes");
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
