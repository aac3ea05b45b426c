import { expect } from "chai";
import { z } from "zod";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";

const Procurement = z.looseObject({
  tender: z.looseObject({
    deadline: z.string(),
    versions: z.array(z.looseObject({ version: z.int(), deadlineMovedDays: z.int().nullable() })),
    clarifications: z.array(z.looseObject({ number: z.int(), toVersion: z.int() })),
  }),
});

const lastOf = (acts: unknown) => z.array(z.looseObject({})).parse(acts).at(-1);

describe("two officers who amend one tender after a clarification", () => {
  const procurement = "CMD-80";
  let story: Story;
  let camden: Authority;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    await camden.opens(procurement);
    await camden.publishesTender(procurement, { deadline: "2026-04-02 12:00" });
  });
  after(() => story.end());

  const tender = async () => Procurement.parse(JSON.parse(await story.read(`/api/procurements/${procurement}`))).tender;

  it("shows what an amendment changes, worked out and not in its author's words", async () => {
    const { notes } = await camden.prepares(
      "TenderAmended",
      camden.amendment(procurement, { deadline: "2026-04-07 12:00" }),
    );
    expect(notes.join("\n")).to.match(/^Deadline.*2 April 2026.* becomes 7 April 2026/m);
    expect(notes.join()).not.to.contain("Budget");
  });

  it("has the amendment refused that was written before the clarification, which says what to read again", async () => {
    const unaware = await camden.prepares(
      "TenderAmended",
      camden.amendment(procurement, { deadline: "2026-04-07 12:00" }),
    );
    await camden.clarifies(procurement, "Are kitchens covered?", "Yes. We shall amend the brief.");
    const refusal = await refused(() => camden.submits(unaware, "procurement-2"));
    expect(refusal.problem).to.equal("act-stale");
    expect(refusal.says).to.match(/Read .* prepare the act again and sign it again\./);
    expect((await tender()).versions).to.have.length(1);
  });

  it("lets the first of two stand and refuses the second as stale", async () => {
    // Both have the same page before them: version 1 and clarification 1.
    const first = await camden.prepares(
      "TenderAmended",
      camden.amendment(procurement, { deadline: "2026-04-09 12:00" }),
    );
    const second = await camden.prepares(
      "TenderAmended",
      camden.amendment(procurement, { deadline: "2026-04-16 12:00" }),
    );
    const receipt = await camden.submits(first, "procurement");
    const refusal = await refused(() => camden.submits(second, "procurement-2"));
    expect(refusal.problem).to.equal("act-stale");
    // It says what came in between, so that the second officer can read it before writing again.
    const { actHash, sequence } = receipt.receipt;
    expect(refusal.says).to.include(`act ${sequence} (London Borough of Camden amends the tender`);
    expect(refusal.says).not.to.include(actHash);
    expect(refusal.details["acts"]).to.deep.include.members([
      { ...lastOf(refusal.details["acts"]), value: "lastAct", sequence, actHash },
    ]);
    const { deadline, versions } = await tender();
    expect(deadline).to.equal("2026-04-09T11:00:00Z"); // 12:00 BST
    // From 2 April to 9 April are seven days.
    expect(versions.map(({ version, deadlineMovedDays }) => [version, deadlineMovedDays])).to.deep.equal([
      [1, null],
      [2, 7],
    ]);
  });

  it("takes the second officer's amendment once it is written on what stands", async () => {
    await camden.amendsTender(procurement, { deadline: "2026-04-16 12:00" }, "procurement-2");
    const { versions, clarifications } = await tender();
    expect(versions.at(-1)).to.include({ version: 3, deadlineMovedDays: 7 });
    expect(clarifications).to.deep.include.members([{ ...clarifications[0], number: 1, toVersion: 1 }]);
    const history = await story.read(`/procurements/${procurement}`);
    expect(history).to.include("now version 3");
  });
});
