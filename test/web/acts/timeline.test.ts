import { expect } from "chai";
import { timelineEntry, timelineOf } from "../../../src/web/acts/timeline.ts";
import { entries } from "../samples.ts";

const [opened, , amended, notice, delivered] = entries;
const tagsOf = (entry: Parameters<typeof timelineEntry>[0]) => timelineEntry(entry).tags.map(({ text }) => text);

describe("a timeline", () => {
  it("goes month by month by the time of recording, in London", () => {
    expect(timelineOf(entries).map(({ heading, entries }) => [heading, entries.length])).to.deep.equal([
      ["May 2025", 1],
      ["June 2025", 3],
      ["September 2025", 1],
    ]);
    const lateOnTheLastDay = { ...opened!, recordedAt: "2025-05-31T23:30:00Z" };
    expect(timelineOf([lateOnTheLastDay])[0]?.heading).to.equal("June 2025");
  });

  it("goes by the day on which things happened, where that is asked for", () => {
    const act = { ...delivered!, happenedOn: "2025-08-31" };
    expect(timelineOf([act], true)[0]?.heading).to.equal("August 2025");
  });

  it("marks what is evidence, questioned or recorded late", () => {
    expect(tagsOf(delivered!)).to.deep.equal(["Questioned", "Recorded late"]);
    expect(tagsOf(amended!)).to.deep.equal([]);
    expect(tagsOf({ ...delivered!, standing: "good", daysToRecord: 14 })).to.deep.equal([]);
  });

  it("calls no publication late because somebody recorded it long after", () => {
    const old = { ...notice!, happenedOn: "2020-01-01", daysToRecord: 1_989 };
    expect(tagsOf(old)).to.deep.equal(["Evidence"]);
    expect(timelineEntry(old).happenedEarlier).to.equal(undefined);
  });

  it("says the authority and the author's own words once, however long and on however many lines", () => {
    const reasons = `More time.\n${"Both sites are flooded. ".repeat(20)}`;
    const sentence = {
      who: "Camden",
      says: "amends the tender",
      because: { as: "reason", text: "bidders asked for it" },
      authority: { post: "head of procurement", decision: "Cabinet 12 May 2025, item 7" },
      also: "Changed: the deadline.",
      reasons,
    } as const;
    expect(timelineEntry({ ...amended!, sentence, reasons })).to.deep.include({
      description: "Camden amends the tender, for this reason: bidders asked for it. Changed: the deadline.",
      reasons,
    });
  });

  it("links documents by act and place, and takes the link from those taken down", () => {
    const links = timelineEntry(entries[1]!).documents.map(({ href }) => href);
    expect(links).to.deep.equal([`/api/acts/${entries[1]!.actHash}/documents/1`, undefined]);
  });
});
