import { expect } from "chai";
import { z } from "zod";
import { MotionView } from "../../src/audit/consortium/MotionView.ts";
import { PlainKey } from "../../src/client/PlainKey.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { SCHEMES } from "../../src/domain/roles.ts";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

const authority = { post: "digitalDirector", reference: "Cabinet 2 March 2026, item 4" };
const reasons = "The members agreed so.";

describe("the consortium votes", () => {
  let story: Story;
  let camden: Authority;
  let others: [hackney: Authority, islington: Authority, enfield: Authority];
  let barnet: Authority;
  let dampSense: Supplier;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00", ["CMD", "HCK", "ISL", "ENF", "BNE"]);
    camden = await story.authority("CMD");
    others = [await story.authority("HCK"), await story.authority("ISL"), await story.authority("ENF")];
    barnet = await story.authority("BNE");
    dampSense = await story.supplier("Damp Sense Ltd", "01234567", camden);
  });
  after(() => story.end());

  const votes = (voter: Authority, motion: Hex, choice = "for") =>
    voter.records("VoteCast", "administrator", { values: { motion }, content: { choice, authority } });

  async function carries(motion: Hex, ...voters: readonly Authority[]): Promise<void> {
    for (const voter of voters) await votes(voter, motion);
  }

  async function movesStanding(of: Authority, standing: string): Promise<Hex> {
    const content = { concerned: of.party, standing, reasons, authority };
    return (await camden.records("StandingProposed", "administrator", { content })).receipt.actHash;
  }

  async function movesEvidence(status: string): Promise<Hex> {
    const { EvidenceRegister: target } = (await story.client.ledger()).registers;
    const content = { register: "EvidenceRegister", status, reasons, authority };
    const saying = { values: { target: target ?? "0x" }, content };
    return (await camden.records("RegisterStatusProposed", "administrator", saying)).receipt.actHash;
  }

  async function movesRecovery(key: PlainKey): Promise<Hex> {
    const checks = "A director came with the company's papers.";
    const content = { concerned: dampSense.party, key: { label: "director-2" }, checks, reasons, authority };
    const saying = { values: { key: key.signer, scheme: SCHEMES.plain }, content };
    return (await camden.records("RecoveryProposed", "administrator", saying, key)).receipt.actHash;
  }

  const recovers = (builtOn: Hex) => dampSense.records("OrganisationRecovered", "recovered", { builtOn, content: {} });

  async function stateOf(motion: Hex): Promise<string | undefined> {
    const motions = await story.client.reads.get("motions", z.array(MotionView));
    return motions.find(({ id }) => id === motion)?.state;
  }

  async function verdict(): Promise<string[]> {
    const { verdict: word, findings } = await story.verify();
    return [word, ...new Set(findings.map(({ code }) => code))];
  }

  it("and suspends one authority by two thirds of the others: it opens nothing new and finishes what it began", async () => {
    await barnet.opens("BNE-1");
    const suspension = await movesStanding(barnet, "suspended");
    expect((await refused(() => votes(barnet, suspension, "against"))).error).to.equal("ConsortiumConcerned");
    await carries(suspension, ...others);
    expect(await stateOf(suspension)).to.equal("carried");
    const opening = await refused(() => barnet.opens("BNE-2"));
    expect(opening.error).to.equal("HistoryLogNotInGoodStanding");
    expect(opening.says).to.match(/suspended/);
    await barnet.publishesTender("BNE-1", { deadline: "2026-04-30 12:00" });
    const another = await movesStanding(others[0], "suspended");
    expect((await refused(() => votes(barnet, another))).error).to.equal("ConsortiumNotEntitled");
    expect(await verdict()).to.deep.equal(["holds"]);
  });

  it("and takes it back into good standing: it opens again", async () => {
    const back = await movesStanding(barnet, "good");
    await carries(back, camden, ...others.slice(0, 2));
    await barnet.opens("BNE-2");
    expect(await verdict()).to.deep.equal(["holds"]);
  });

  it("and says that a motion failed for which an earlier one left no room", async () => {
    const suspensions = [await movesStanding(barnet, "suspended"), await movesStanding(barnet, "suspended")];
    const registers = [await movesEvidence("runOff"), await movesEvidence("runOff")];
    for (const motion of suspensions) await carries(motion, ...others);
    for (const motion of registers) await carries(motion, camden, ...others);
    expect(await Promise.all([...suspensions, ...registers].map(stateOf))).to.deep.equal([
      ...["carried", "failed"],
      ...["carried", "failed"],
    ]);
    expect(await verdict()).to.deep.equal(["holds"]);
  });

  it("and recovers an organisation fourteen days later; an objection opens the motion again until two thirds carry it", async () => {
    const newKey = PlainKey.random();
    dampSense.keys["recovered"] = newKey;
    const recovery = await movesRecovery(newKey);
    await carries(recovery, ...others);
    expect(await stateOf(recovery), "three of five are more than half").to.equal("carried");
    await dampSense.records("RecoveryObjected", "director", { builtOn: recovery, content: { reasons: "It is here." } });
    expect(await stateOf(recovery), "and fewer than two thirds").to.equal("open");
    expect(await verdict()).to.deep.equal(["holds"]);
    await carries(recovery, camden);
    expect(await stateOf(recovery)).to.equal("carried");
    expect((await refused(() => recovers(recovery))).error).to.equal("DirectoryRecoveryNotYetInForce");
    await story.moveTo("2026-03-17 12:00");
    await recovers(recovery);
    await dampSense.revokesKey("director", "2026-03-01 09:00", "recovered");
    expect(await verdict()).to.deep.equal(["holds but questioned", "key-revoked-since"]);
  });

  it("and lets one leave, which has no vote from then on", async () => {
    await others[2].records("AuthorityLeft", "administrator", { content: { authority } });
    const back = await movesStanding(barnet, "good");
    expect((await refused(() => votes(others[2], back))).error).to.equal("ConsortiumNotEntitled");
    await carries(back, camden, others[0]);
    expect(await stateOf(back), "two of three that are left").to.equal("carried");
    expect((await refused(() => others[2].opens("ENF-1"))).error).to.equal("HistoryLogNotInGoodStanding");
    expect(await verdict()).to.deep.equal(["holds but questioned", "key-revoked-since"]);
  });
});
