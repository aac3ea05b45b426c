import { expect } from "chai";
import { completeness } from "../../../../src/domain/acts/tender/tenderCompleteness.ts";
import { type Tender, tenderSchema } from "../../../../src/domain/acts/tender/tenderContent.ts";
import { OWN_LIST } from "../../../../src/domain/acts/tender/tenderDemands.ts";
import { aDocument, camden, officer, pounds } from "../examples/example.ts";
import { aTender } from "../examples/tenderExamples.ts";

const whole: Tender = tenderSchema.parse({ ...aTender, documents: [aDocument("contractDraft", "Contract")] });

/** The least that can be published. */
const bare: Tender = tenderSchema.parse({
  reference: "CAM-2025-014",
  title: "Damp sensors",
  challenge: "Find damp.",
  lead: camden,
  members: [],
  authority: officer,
  ground: { code: "researchAndDevelopment" },
  procedure: "preCommercial",
  budget: pounds(400_000),
  deadline: "2025-06-30T11:00:00Z",
});

describe("what is missing in a tender", () => {
  it("is nothing where all is said", () => {
    expect(completeness(whole, "researchAndDevelopment", "preCommercial")).to.deep.equal({
      missing: [],
      notJudged: [],
    });
  });

  it("lists what a pre-commercial procurement needs on the ground of research and development", () => {
    const { missing } = completeness(bare, "researchAndDevelopment", "preCommercial");
    expect(missing.map(({ path }) => path)).to.include.members([
      "/ground/noGoodsOrWorks",
      "/ground/publicBenefit",
      "/parts",
      "/awardCriteria",
      "/submission",
    ]);
    for (const { what, because } of missing) expect([what, because]).not.to.include("");
  });

  it("takes goods in the contract as a missing ground for the exemption", () => {
    const goods = { ...whole, ground: { ...whole.ground, noGoodsOrWorks: false } };
    const { missing } = completeness(goods, "researchAndDevelopment", "preCommercial");
    expect(missing.map(({ what }) => what)).to.deep.equal(["that no goods or works are bought"]);
  });

  it("asks for no criteria and no deadline for questions where nobody competes", () => {
    const paths = completeness(bare, "directAward", "direct").missing.map(({ path }) => path);
    expect(paths).not.to.include.members(["/awardCriteria"]);
    expect(paths).not.to.include.members(["/enquiryDeadline"]);
    expect(paths).not.to.include.members(["/ground/publicBenefit"]);
    expect(paths).to.include("/conflictsAssessment");
  });

  it("takes a reason for no conflicts assessment outside the Act, not under it", () => {
    const reasoned: Tender = { ...whole, conflictsAssessment: { notDone: "The contract is exempt." } };
    expect(completeness(reasoned, "researchAndDevelopment", "preCommercial").missing).to.deep.equal([]);
    const [missing] = completeness(reasoned, "prototype", "direct").missing;
    expect(missing?.path).to.equal("/conflictsAssessment");
  });

  it("names the rule that asks on this ground, and claims no law where it knows of none", () => {
    const ruleOf = (path: string, ...on: [Parameters<typeof completeness>[1], Parameters<typeof completeness>[2]]) =>
      completeness(bare, ...on).missing.find((one) => one.path === path)?.rule;
    expect(ruleOf("/awardCriteria", "openProcedure", "open")).to.equal("PA 2023, section 23");
    expect(ruleOf("/awardCriteria", "framework", "frameworkCompetition")).to.equal("PA 2023, section 46");
    expect(ruleOf("/awardCriteria", "researchAndDevelopment", "preCommercial")).to.equal(OWN_LIST);
    expect(ruleOf("/suitability", "belowThreshold", "quotation")).to.equal("PA 2023, section 86");
    expect(ruleOf("/parts", "researchAndDevelopment", "preCommercial")).to.equal("COM(2007)799");
    expect(ruleOf("/conflictsAssessment", "prototype", "direct")).to.equal("PA 2023, section 83");
    expect(ruleOf("/conflictsAssessment", "belowThreshold", "quotation")).to.equal(OWN_LIST);
  });

  it("asks for no conditions of participation below the threshold, where they may hardly be set", () => {
    const paths = completeness(bare, "belowThreshold", "quotation").missing.map(({ path }) => path);
    expect(paths).to.include("/submission").and.not.to.include("/conditionsOfParticipation");
  });

  it("leaves it open which of two contradicting statements is meant", () => {
    const { notJudged } = completeness({ ...whole, aboveThreshold: true }, "belowThreshold", "quotation");
    expect(notJudged).to.deep.equal([
      "Which of the two is meant: the ground is “below-threshold contract (PA 2023, Part 6)”, and the value is said to be above the threshold.",
    ]);
    expect(completeness(whole, "openProcedure", "direct").notJudged).to.deep.equal([
      "Which of the two is meant: the ground is “open procedure (PA 2023, section 20(2)(a))”, the procedure “direct award”.",
    ]);
  });

  it("says what it cannot judge instead of guessing", () => {
    expect(completeness(bare, "other", "open").notJudged).to.deep.equal([
      "What this legal ground asks for is not known here; its own law tells.",
      "Which duties the value brings: the threshold is not said.",
    ]);
    const services = { ...whole, contractType: "services" as const };
    expect(completeness(services, "researchAndDevelopment", "preCommercial").notJudged).to.deep.equal([
      "Whether a contract of this type is research and development in the sense of the exemption.",
    ]);
  });
});
