import { expect } from "chai";
import { z } from "zod";
import type { Authority } from "./support/Authority.ts";
import { importsNotices } from "./support/importsNotices.ts";
import { Story } from "./support/Story.ts";

const OCID = "ocds-h6vhtk-0b0001";
const release = (id: string, title = `Lot ${id}`) => ({
  ocid: OCID,
  id,
  date: "2026-03-03",
  tag: ["tender"],
  tender: { title },
});

const Evidence = z.object({
  releases: z.array(z.looseObject({ releaseId: z.string(), publishedOn: z.string().nullable() })),
  conflicts: z.int(),
});

describe("a recorder that imports two files of the same publication at once", () => {
  let story: Story;
  let camden: Authority;

  before(async () => {
    story = await Story.begin("2026-03-04 09:00");
    camden = await story.authority("CMD");
  });
  after(() => story.end());

  const recorded = async () => Evidence.parse(JSON.parse(await story.read(`/api/evidence/${OCID}`)));

  it("records every release once: what the other import recorded meanwhile is read again", async () => {
    const [odd, even] = [
      ["1", "3", "5", "both"],
      ["both", "2", "4", "6"],
    ].map((ids) => ids.map((id) => release(id)));
    const counts = await Promise.all([
      importsNotices(story, camden, ...(odd ?? [])),
      importsNotices(story, camden, ...(even ?? [])),
    ]);
    expect(counts.flatMap(({ refused }) => refused)).to.deep.equal([]);
    expect(counts.reduce((sum, one) => sum + one.recorded, 0)).to.equal(7);
    expect(counts.reduce((sum, one) => sum + one.already, 0)).to.equal(1);
    const { releases, conflicts } = await recorded();
    expect(releases.map(({ releaseId }) => releaseId).toSorted()).to.deep.equal(["1", "2", "3", "4", "5", "6", "both"]);
    expect(conflicts).to.equal(0);
  });

  it("goes on behind a release with a mistyped year, which it keeps without a date", async () => {
    const years = ["12026-03-03T10:00:00Z", "0206-03-03T10:00:00Z", "2206-03-03T10:00:00Z", "-000001-01-01T00:00:00Z"];
    const mistyped = years.map((date, index) => ({ ...release(`y${index}`), date }));
    const { refused, undated, recorded: count } = await importsNotices(story, camden, ...mistyped, release("last"));
    expect(refused).to.deep.equal([]);
    expect(count).to.equal(5);
    expect(undated.map(({ id }) => id)).to.deep.equal(["y0", "y1", "y2", "y3"]);
    const { releases } = await recorded();
    expect(releases.slice(-5).map(({ publishedOn }) => publishedOn)).to.deep.equal([
      null,
      null,
      null,
      null,
      "2026-03-03",
    ]);
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
