import { expect } from "chai";
import { z } from "zod";
import { LondonTimeUnclear } from "../../src/domain/LondonTimeUnclear.ts";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import { tenderContent, type TenderWish } from "./support/tenderContent.ts";

const Procurement = z.looseObject({ tender: z.looseObject({ deadline: z.string() }).nullable() });
const History = z.looseObject({ count: z.int(), asAt: z.string().nullable() });

/* In 2026 London's clocks go forward on 29 March (01:00 GMT is 02:00 BST) and back on 25 October (02:00 BST is 01:00 GMT). */

describe("an officer whose deadlines fall where the clocks change", () => {
  let story: Story;
  let camden: Authority;

  before(async () => {
    story = await Story.begin("2026-03-27 09:00");
    camden = await story.authority("CMD");
  });
  after(() => story.end());

  const deadlineOf = async (procurement: string) =>
    Procurement.parse(JSON.parse(await story.read(`/api/procurements/${procurement}`))).tender?.deadline;

  /** What the client says before anything is sent. */
  async function unclear(attempt: () => Promise<unknown>): Promise<LondonTimeUnclear> {
    const error = await attempt().catch((reason: unknown) => reason);
    if (error instanceof LondonTimeUnclear) return error;
    throw new Error(`It was not asked which time is meant, but: ${String(error)}`);
  }

  const asAt = async (procurement: string, when: string) =>
    History.parse(
      JSON.parse(await story.read(`/api/procurements/${procurement}/history?as-at=${encodeURIComponent(when)}`)),
    );

  async function publish(procurement: string, wish: TenderWish) {
    await camden.opens(procurement);
    return camden.publishesTender(procurement, wish);
  }

  it("is asked which of two hours is meant, and takes both answers", async () => {
    const twice = { deadline: "2026-10-25 01:30" };
    const meanings = [
      { offset: "+01:00", seconds: 1_792_888_200, words: "25 October 2026, 1:30am BST" }, // 00:30 UTC
      { offset: "+00:00", seconds: 1_792_891_800, words: "25 October 2026, 1:30am GMT" }, // 01:30 UTC
    ];
    expect((await unclear(() => publish("CMD-TWICE", twice))).meanings).to.deep.equal(meanings);
    const wish = { kind: "TenderPublished", organisation: 1, subject: "CMD-TWICE" };
    const answer = await story.post("/api/acts/prepare", {
      ...wish,
      content: tenderContent(camden, "CMD-TWICE", twice),
    });
    expect(answer.status).to.equal(400);
    expect(await answer.json()).to.deep.include({ type: "/problems/time-ambiguous", meanings });
    expect(await deadlineOf("CMD-TWICE"), "nothing is published meanwhile").to.equal(undefined);
    await camden.publishesTender("CMD-TWICE", { deadline: "2026-10-25 01:30 BST" });
    expect(await deadlineOf("CMD-TWICE")).to.equal("2026-10-25T00:30:00Z");
    await camden.amendsTender("CMD-TWICE", { deadline: "2026-10-25 01:30+00:00" });
    expect(await deadlineOf("CMD-TWICE")).to.equal("2026-10-25T01:30:00Z");
    const page = await story.read("/procurements/CMD-TWICE");
    expect(page).to.include("25 October 2026, 1:30am BST").and.to.include("25 October 2026, 1:30am GMT");
  });

  it("is told that an hour does not exist, and what it could mean", async () => {
    const refusal = await unclear(() => publish("CMD-NEVER", { deadline: "2026-03-29 01:30" }));
    expect(refusal.message).to.include("does not exist: the clocks go forward");
    expect(refusal.meanings).to.deep.equal([
      { offset: "+01:00", seconds: 1_774_744_200, words: "29 March 2026, 12:30am GMT" }, // 00:30 UTC
      { offset: "+00:00", seconds: 1_774_747_800, words: "29 March 2026, 2:30am BST" }, // 01:30 UTC
    ]);
    await camden.publishesTender("CMD-NEVER", { deadline: "2026-03-29 01:30 GMT" });
    expect(await deadlineOf("CMD-NEVER")).to.equal("2026-03-29T01:30:00Z");
  });

  it("gives every other hour one meaning, in BST and in GMT", async () => {
    await publish("CMD-ONCE", { deadline: "2026-03-30 12:00" });
    expect(await deadlineOf("CMD-ONCE")).to.equal("2026-03-30T11:00:00Z");
    await camden.amendsTender("CMD-ONCE", { deadline: "2026-11-02 12:00" });
    expect(await deadlineOf("CMD-ONCE")).to.equal("2026-11-02T12:00:00Z");
  });

  it("has both meanings offered on a page, as links", async () => {
    const page = await story.read("/procurements/CMD-ONCE?as-at=2026-10-25+01:30");
    expect(page).to.include("happens twice").and.to.include("25 October 2026, 1:30am BST");
    for (const offset of ["%2B01%3A00", "%2B00%3A00"])
      expect(page).to.include(`href="?as-at=2026-10-25+01%3A30&amp;time=&amp;offset=${offset}"`);
  });

  it("may amend until the deadline and not a second after it; then the award may be decided", async () => {
    await publish("CMD-LAST", { deadline: "2026-03-29 02:30" }); // BST: an hour and a half after midnight GMT
    await story.moveTo("2026-03-29 02:29:30");
    await camden.clarifies("CMD-LAST", "Is one page too many?", "No.");
    const supplier = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    const tooEarly = await refused(() => camden.awards("CMD-LAST", [supplier, 10_000]));
    expect(tooEarly.says).to.include("29 March 2026, 2:30am BST");
    await story.moveTo("2026-03-29 02:30:01");
    const late = await refused(() => camden.amendsTender("CMD-LAST", { deadline: "2026-04-30 12:00" }));
    expect(late.error).to.equal("TenderDeadlinePassed");
    expect(late.says).to.include("29 March 2026, 2:30:00am BST");
    const question = await refused(() => camden.clarifies("CMD-LAST", "And two?", "No."));
    expect(question.error).to.equal("TenderDeadlinePassed");
    await camden.awards("CMD-LAST", [supplier, 10_000]);
  });

  it("reads a date alone as the end of that London day, also on the days of 23 and of 25 hours", async () => {
    await camden.opens("CMD-DAY");
    await story.moveTo("2026-10-24 23:59:50");
    await camden.publishesTender("CMD-DAY", { deadline: "2026-12-01 12:00" });
    await story.moveTo("2026-10-25 23:30:00"); // GMT by now; 25 hours after midnight BST the day ends
    await camden.clarifies("CMD-DAY", "Is it late?", "Yes.");
    await story.moveTo("2026-10-26 00:00:01");
    await camden.clarifies("CMD-DAY", "Is it early?", "Yes.");
    const until = async (day: string) => {
      const { asAt: moment, count } = await asAt("CMD-DAY", day);
      return [moment, count];
    };
    expect(await until("2026-10-24")).to.deep.equal(["2026-10-24T22:59:59Z", 2]);
    expect(await until("2026-10-25")).to.deep.equal(["2026-10-25T23:59:59Z", 3]);
    expect(await until("2026-10-26")).to.deep.equal(["2026-10-26T23:59:59Z", 4]);
    // 29 March ends at 24:00 BST, which is 23:00 UTC.
    expect((await asAt("CMD-ONCE", "2026-03-29")).asAt).to.equal("2026-03-29T22:59:59Z");
  });
});
