import { expect } from "chai";
import { z } from "zod";
import { pounds } from "../../src/demonstration/pounds.ts";
import type { ContentOf } from "../../src/domain/acts/Act.ts";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import { OFFICER, RESEARCH_GROUND } from "./support/tenderContent.ts";

const Procurement = z.looseObject({
  title: z.string(),
  members: z.array(z.looseObject({ number: z.int() })),
  budget: z.looseObject({ net: z.number() }),
  next: z.array(z.looseObject({ kind: z.string() })),
  openings: z.array(
    z.looseObject({
      version: z.int(),
      reason: z.string().nullable(),
      rationale: z.string().nullable(),
      differences: z.array(
        z.looseObject({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  ),
});

const History = z.looseObject({
  entries: z.array(z.looseObject({ kind: z.string(), notes: z.array(z.string()) })),
});

const phase = (net: number, endsOn: string) => ({
  ...{ number: 1, title: "Solution design", budget: pounds(net), startsOn: "2026-09-01", endsOn },
});

describe("an opening that was recorded wrongly", () => {
  let story: Story;
  let camden: Authority;
  let hackney: Authority;
  let opening: ContentOf<"ProcurementOpened">;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hackney = await story.authority("HCK");
    opening = {
      ...{ reference: "CMD-81", title: "Damp sensers", challenge: "Find damp before it is visible." },
      ...{ lead: camden.party, members: [hackney.party], ground: RESEARCH_GROUND, authority: OFFICER },
      phases: [phase(40_000, "2026-11-30")],
    };
    await camden.records("ProcurementOpened", "procurement", { content: opening });
  });
  after(() => story.end());

  const procurement = async () => Procurement.parse(JSON.parse(await story.read("/api/procurements/CMD-81")));
  const amends = (changes: Partial<typeof opening>, reason = "clericalError") => ({
    subject: "CMD-81",
    values: { reason },
    content: { ...opening, ...changes, rationale: "A slip." },
  });

  it("is amended under its own reference, by the draft that the records give", async () => {
    const draft = await camden.draftsAmendment("CMD-81");
    expect(draft).to.include({ reference: "CMD-81", title: "Damp sensers" });
    expect((await procurement()).next.map(({ kind }) => kind)).to.include("ProcurementAmended");
    const changes = { title: "Damp sensors", members: [], phases: [phase(48_000, "2026-12-31")] };
    await camden.records("ProcurementAmended", "procurement", amends(changes));
    const { title, members, budget } = await procurement();
    expect({ title, members, net: budget.net }).to.deep.equal({ title: "Damp sensors", members: [], net: 48_000_00 });
  });

  it("shows what was changed, worked out from both wordings", async () => {
    const [first, second] = (await procurement()).openings;
    expect(first).to.deep.include({ version: 1, reason: null, differences: [] });
    expect(second).to.deep.include({ version: 2, reason: "it was written down wrongly", rationale: "A slip." });
    const told = second?.differences.map(({ label, before, after }) => `${label}: ${before ?? "–"} → ${after ?? "–"}`);
    expect(told).to.include("Title: Damp sensers → Damp sensors");
    expect(told?.join("\n")).to.match(/^.*phase.*: 30 November 2026 → 31 December 2026$/im);
    const { entries } = History.parse(JSON.parse(await story.read("/api/procurements/CMD-81/history")));
    const notes = entries.find(({ kind }) => kind === "ProcurementAmended")?.notes;
    expect(notes).to.include("Title changed from Damp sensers to Damp sensors");
    const page = await story.read("/procurements/CMD-81");
    expect(page).to.include("How the opening was amended");
    expect(page).to.include("Amended since, now version 2");
    expect(await story.read("/api/procurements.csv")).to.include("Version of the opening");
  });

  it("takes the authority that was left out off its list", async () => {
    const listed = (number: number) => story.read(`/api/procurements?authority=${number}`);
    expect(await listed(hackney.number)).to.not.include("CMD-81");
    expect(await listed(camden.number)).to.include("CMD-81");
  });

  it("refuses whoever had the version before on the screen", async () => {
    const stale = await camden.prepares("ProcurementAmended", amends({}));
    await camden.records("ProcurementAmended", "procurement-2", amends({ title: "Sensors" }));
    expect((await refused(() => camden.submits(stale, "procurement"))).problem).to.equal("act-stale");
  });

  it("is built upon once its tender is published", async () => {
    await camden.publishesTender("CMD-81", { deadline: "2026-04-02 12:00" });
    const late = await refused(() => camden.records("ProcurementAmended", "procurement", amends({})));
    expect(late).to.include({ problem: "act-refused", error: "ProcurementBuiltUpon" });
    expect(late.says).to.include("its tender is open");
    expect((await procurement()).next.map(({ kind }) => kind)).to.not.include("ProcurementAmended");
  });

  it("verifies, amendments and all", async () => {
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
