import { expect } from "chai";
import { z } from "zod";
import { pounds } from "../../src/demonstration/pounds.ts";
import type { Tender } from "../../src/domain/acts/tender/tenderContent.ts";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import { tenderContent } from "./support/tenderContent.ts";

const Missing = z.array(
  z.object({ path: z.string(), label: z.string(), why: z.string(), rule: z.string().nullable() }),
);

const Prepared = z.looseObject({ notSaid: z.array(z.string()) });

/** 50 + 30 + `rest`: 100 in all with 20. */
const criteria = (rest: number): NonNullable<Tender["awardCriteria"]> => [
  { name: "Quality of the design", weight: 50, type: "quality" },
  { name: "Price", weight: 30, type: "price" },
  { name: "Feasibility in occupied homes", weight: rest, type: "quality" },
];

describe("an officer who writes a tender", () => {
  let story: Story;
  let camden: Authority;
  let hackney: Authority;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hackney = await story.authority("HCK");
  });
  after(() => story.end());

  async function missingIn(procurement: string) {
    return Missing.parse(JSON.parse(await story.read(`/api/procurements/${procurement}/completeness`)));
  }

  it("is told by name what a bare tender lacks on its ground, and which rule asks for each", async () => {
    const procurement = await camden.opens("CMD-1");
    const bare = tenderContent(camden, procurement, { deadline: "2026-04-02 12:00" });
    const wish = { kind: "TenderPublished", organisation: camden.number, subject: procurement, content: bare };
    const { notSaid } = Prepared.parse(await (await story.post("/api/acts/prepare", wish)).json());
    expect(notSaid, "before anything is signed").to.include("the phases with their values (COM(2007)799)");
    expect(notSaid).to.include("award criteria with weights (the consortium’s own list, no law)");
    await camden.publishesTender(procurement, { deadline: "2026-04-02 12:00" });
    const missing = await missingIn(procurement);
    expect(missing.find(({ path }) => path === "/awardCriteria")).to.deep.equal({
      path: "/awardCriteria",
      label: "award criteria with weights",
      why: "awards rest on them",
      rule: "the consortium’s own list, no law",
    });
    // The exemption needs no goods or works and a public benefit: the tender says both.
    expect(missing.map(({ path }) => path)).not.to.include.members(["/ground/noGoodsOrWorks"]);
    expect(missing.filter(({ path }) => path === "/parts").map(({ rule }) => rule)).to.deep.equal([
      "COM(2007)799",
      "COM(2007)799",
    ]);
    const page = await story.read(`/procurements/${procurement}`);
    expect(page).to.include("award criteria with weights").and.to.include("Asked for by");
  });

  for (const [sum, rest] of [
    [99, 19],
    [101, 21],
  ] as const) {
    it(`is refused with weights that come to ${sum}`, async () => {
      const procurement = await camden.opens(`CMD-W${sum}`);
      const wish = { deadline: "2026-04-02 12:00", awardCriteria: criteria(rest) };
      const refusal = await refused(() => camden.publishesTender(procurement, wish));
      expect(refusal.says).to.include(`the weights come to ${sum}, they must be 100 in all`);
      expect(refusal.problem).to.equal("content-invalid");
      expect(await missingIn(procurement)).to.have.length(1); // no tender at all
    });
  }

  it("publishes one that says everything, which its page shows and its completeness view confirms", async () => {
    const brief = await camden.uploads("The challenge brief.", "procurement");
    const procurement = await camden.opens("CMD-2", { members: [hackney.party] });
    await camden.publishesTender(procurement, {
      members: [hackney.party],
      aboveThreshold: true,
      contractType: "researchAndDevelopment",
      cpv: [{ code: "73100000" }],
      places: [{ region: "UKI" }],
      budget: pounds(300_000),
      // 120,000 + 180,000 = 300,000
      parts: [
        { kind: "phase", number: 1, title: "Design", value: pounds(120_000), leastSuppliers: 3, mostSuppliers: 8 },
        { kind: "phase", number: 2, title: "Prototype", value: pounds(180_000), leastSuppliers: 2, mostSuppliers: 4 },
      ],
      options: "None.",
      enquiryDeadline: "2026-03-23 12:00",
      deadline: "2026-04-02 12:00",
      submission: { instructions: "One document of at most 20 pages.", address: "https://tenders.camden.example/2" },
      awardCriteria: criteria(20),
      conditionsOfParticipation: ["Half of the research is done in the UK or a treaty state."],
      contract: { startsOn: "2026-05-01", endsOn: "2027-04-30", extensions: "Twelve months, once." },
      paymentTerms: "30 days to decide, 30 days to pay.",
      intellectualProperty: "Suppliers keep their rights.",
      dataProtection: "No personal data.",
      security: "Cyber Essentials before the field test.",
      suitability: { smallAndMedium: true, voluntaryOrSocial: true },
      marketEngagement: { doneOn: "2026-01-15", summary: "Fourteen companies came." },
      conflictsAssessment: { doneOn: "2026-02-20" },
      documents: [{ ...brief, role: "technicalSpecifications", title: "Challenge brief" }],
      contact: { post: "categoryManager", mailbox: "procurement@camden.example" },
      department: "Housing",
      reviewOn: "2027-01-15",
    });
    expect(await missingIn(procurement)).to.deep.equal([]);
    const page = await story.read(`/procurements/${procurement}`);
    for (const said of [
      "Twelve months, once.",
      "Cyber Essentials before the field test.",
      "Suppliers keep their rights.",
      "Fourteen companies came.",
      "20 February 2026",
      "£120,000",
      "73100000",
      "https://tenders.camden.example/2",
      "procurement@camden.example",
      "Quality of the design",
      "London Borough of Hackney",
      "2 April 2026, midday BST", // the clocks go forward on 29 March
      "23 March 2026, midday GMT",
      "It says all that a tender on this ground",
    ])
      expect(page, said).to.include(said);
  });

  it("cannot name a person instead of a post and a shared mailbox", async () => {
    const procurement = await camden.opens("CMD-3");
    const contact = { post: "Jane Doe", mailbox: "jane.doe@camden.example" };
    const refusal = await refused(() =>
      camden.publishesTender(procurement, { deadline: "2026-04-02 12:00", contact: contact as never }),
    );
    expect(refusal.says).to.include("expected a post");
  });
});
