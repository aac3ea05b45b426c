import { expect } from "chai";
import { ActView } from "../../src/audit/acts/ActView.ts";
import type { PreparedAct } from "../../src/client/checkPrepared.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";

describe("an officer leaves, and acts of theirs turn up afterwards", () => {
  let story: Story;
  let camden: Authority;
  let hackney: Authority;
  let signedBeforeLeaving: PreparedAct;
  let tender: Hex;
  let clarification: Hex;

  /* The officer left on Friday, 6 March at noon; the key was revoked on Monday, 9 March. */
  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hackney = await story.authority("HCK");
    await camden.opens("CMD-77");
    tender = (await camden.publishesTender("CMD-77", { deadline: "2026-03-30 12:00" })).receipt.actHash;
    await camden.opens("CMD-78");
    await camden.publishesTender("CMD-78", { deadline: "2026-03-30 12:00" });
    await story.moveTo("2026-03-05 16:00");
    signedBeforeLeaving = await camden.prepares("TenderClarified", question("Is a lift there?", "CMD-78"));
    await story.moveTo("2026-03-06 15:00");
    clarification = (await camden.records("TenderClarified", "procurement", question("Is it dry?", "CMD-77"))).receipt
      .actHash;
    await story.moveTo("2026-03-09 09:30");
    await camden.revokesKey("procurement", "2026-03-06 12:00", "administrator");
  });
  after(() => story.end());

  const question = (text: string, subject: string) => ({
    subject,
    content: {
      questions: [{ question: text, answer: "Yes." }],
      authority: { post: "headOfProcurement", reference: "PRO/3" },
    },
  });

  async function standingOf(act: Hex): Promise<string> {
    const { entry } = await story.client.reads.get(`acts/${act}`, ActView);
    return entry.standingBy === null ? entry.standing : `${entry.standing} by ${entry.standingBy.kind}`;
  }

  async function verified(): Promise<string[]> {
    const { verdict, findings } = await story.verify();
    return [verdict, ...findings.map(({ code, actHash }) => `${code} ${actHash}`)];
  }

  it("what was signed before and arrives after the revocation is refused: nobody can tell when it was signed", async () => {
    const late = await refused(() => camden.submits(signedBeforeLeaving, "procurement"));
    expect(late.problem).to.equal("key-not-allowed");
    expect(late.error).to.equal("HistoryLogKeyRevoked");
    expect(late.says).to.match(/revoked/);
  });

  it("what was recorded after leaving is questioned, and nothing before", async () => {
    expect(await standingOf(clarification)).to.equal("questioned by KeyRevoked");
    expect(await standingOf(tender)).to.equal("good");
    expect(await verified()).to.deep.equal(["holds but questioned", `key-revoked-since ${clarification}`]);
  });

  it("the borough's page says which key it was, since when it is revoked, and how many acts wait for a word", async () => {
    const page = inWords(await story.read(`/organisations/${camden.number}`));
    expect(page).to.match(/procurement \S+ plain key, added by act \d+ .*? since 6 March 2026, midday GMT, by act \d+/);
    expect(page).to.include("1 questioned");
    expect(page, "a founder's key has the label of the memorandum").to.include("administrator-1");
  });

  it("pages, list and spreadsheet say so", async () => {
    const { entry } = await story.client.reads.get(`acts/${clarification}`, ActView);
    const sequence = String(entry.sequence);
    expect(inWords(await story.read("/procurements/CMD-77"))).to.match(/Questioned/);
    expect(inWords(await story.read("/audit/questioned"))).to.include("Questioned by act");
    const rows = (await story.read("/api/audit/questioned.csv")).trim().split("\r\n");
    expect(rows).to.have.length(2);
    expect(rows[1])
      .to.match(new RegExp(`^${sequence},`))
      .and.to.include("questioned");
  });

  it("neither the key itself nor another authority can answer for it", async () => {
    expect((await refused(() => camden.affirms(clarification, "procurement"))).error).to.equal("HistoryLogKeyRevoked");
    const before = await standingOf(clarification);
    const refusal = await refused(() => hackney.affirms(clarification, "procurement"));
    expect(refusal.says).to.include("Only that organisation can stand by it or disown it");
    expect(await standingOf(clarification)).to.equal(before);
  });

  it("whoever affirms it sees which act it is before signing", async () => {
    const prepared = await camden.prepares("ActAffirmed", { values: { act: clarification }, content: {} });
    const { entry } = await story.client.reads.get(`acts/${clarification}`, ActView);
    expect(prepared.description).to.include(
      `stands by an earlier act of its own (act ${entry.sequence}: London Borough of`,
    );
    expect(prepared.notes).to.deep.equal([`Act ${entry.sequence}: ${entry.description}`]);
  });

  it("another key of the borough affirms it, and everything holds again", async () => {
    await camden.affirms(clarification, "procurement-2");
    expect(await standingOf(clarification)).to.equal("affirmed by ActAffirmed");
    expect(await verified()).to.deep.equal(["holds"]);
    expect((await story.read("/api/audit/questioned.csv")).trim().split("\r\n")).to.have.length(1);
    expect(inWords(await story.read("/audit/questioned"))).to.include("Affirmed by act");
  });

  it("or changes its mind and disowns it: the act stays, and stays in question", async () => {
    await camden.disowns(clarification, "administrator");
    expect(await standingOf(clarification)).to.equal("disowned by ActDisowned");
    expect(await verified()).to.deep.equal(["holds but questioned", `act-disowned ${clarification}`]);
  });

  it("an affirmation by a second key that was stolen too counts no longer, once that is known", async () => {
    await camden.affirms(clarification, "procurement-2");
    expect(await standingOf(clarification)).to.equal("affirmed by ActAffirmed");
    await story.moveTo("2026-03-10 09:00");
    await camden.revokesKey("procurement-2", "2026-03-06 12:00", "administrator");
    expect(await standingOf(clarification)).to.equal("disowned by ActDisowned");
    const [verdict, ...codes] = await verified();
    expect(verdict).to.equal("holds but questioned");
    expect(codes).to.include(`act-disowned ${clarification}`);
  });
});
