import { expect } from "chai";
import { z } from "zod";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";
import { OFFICER } from "./support/tenderContent.ts";

const Procurement = z.looseObject({
  state: z.string(),
  tender: z.looseObject({
    number: z.int(),
    state: z.string(),
    versions: z.array(z.looseObject({ tender: z.int(), version: z.int() })),
  }),
  awards: z.array(
    z.looseObject({
      number: z.int(),
      winners: z.array(z.looseObject({ supplier: z.looseObject({ name: z.string() }) })),
      replacedBy: z.unknown(),
    }),
  ),
});

describe("an officer whose tender has to be begun again", () => {
  const procurement = "CMD-60";
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let tidewater: Supplier;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    tidewater = await story.supplier("Tidewater Analytics CIC", "99990003", camden);
    await camden.opens(procurement);
    await camden.publishesTender(procurement, { deadline: "2026-03-20 12:00" });
    await camden.amendsTender(procurement, { deadline: "2026-03-27 12:00" });
  });
  after(() => story.end());

  const now = async () => Procurement.parse(JSON.parse(await story.read(`/api/procurements/${procurement}`)));
  const decides = (kind: "TenderWithdrawn" | "ProcurementCancelled", reason: string, reasons: string) =>
    camden.records(kind, "procurement", {
      subject: procurement,
      values: { reason },
      content: { reasons, authority: OFFICER },
    });
  const offers = () =>
    camden.offers(procurement, hexagon, {
      reference: "CMD-60-A",
      pounds: 10_000,
      startsOn: "2026-06-01",
      endsOn: "2026-12-31",
      openUntil: "2026-06-30 17:00",
    });

  it("withdraws it with a reason; nothing may be done to it afterwards", async () => {
    await decides("TenderWithdrawn", "errorInDocuments", "The price form asked for gross amounts.");
    expect((await now()).tender.state).to.equal("withdrawn");
    expect(await story.read(`/procurements/${procurement}`)).to.include("The price form asked for gross amounts.");
    const again = await refused(() => decides("TenderWithdrawn", "other", "Once more."));
    expect(again.says).to.match(/withdrawn/);
    expect((await refused(() => camden.amendsTender(procurement, { deadline: "2026-04-30 12:00" }))).says).to.match(
      /withdrawn/,
    );
  });

  it("publishes a second tender, which is counted by itself; versions go on in the history", async () => {
    await camden.publishesTender(procurement, { deadline: "2026-04-17 12:00" });
    const { tender } = await now();
    expect(tender.number).to.equal(2);
    // Tender 1 had two versions.
    expect(tender.versions.map((one) => [one.tender, one.version])).to.deep.equal([
      [1, 1],
      [1, 2],
      [2, 3],
    ]);
    await camden.amendsTender(procurement, { deadline: "2026-04-20 12:00" });
    expect((await now()).tender.versions.at(-1)).to.include({ tender: 2, version: 4 });
  });

  it("decides the award, and decides anew when a complaint was right; the second decision counts", async () => {
    await story.moveTo("2026-04-20 12:00:01");
    await camden.awards(procurement, [tidewater, 10_000]);
    expect((await refused(offers)).says).to.match(/winner|award/i);
    await camden.awards(procurement, [hexagon, 10_000]);
    const { awards } = await now();
    expect(awards.map(({ number, winners }) => [number, winners[0]?.supplier.name])).to.deep.equal([
      [1, "Tidewater Analytics CIC"],
      [2, "Hexagon Research Ltd"],
    ]);
    expect(awards.map(({ replacedBy }) => replacedBy === null)).to.deep.equal([false, true]);
  });

  it("cancels the procurement at last: open offers can no longer be signed, and nothing new begins", async () => {
    const offer = await offers();
    await decides("ProcurementCancelled", "noBudget", "The grant was not paid.");
    expect((await now()).state).to.equal("cancelled");
    for (const attempt of [
      () => hexagon.signs(offer),
      offers,
      () => camden.publishesTender(procurement, { deadline: "2026-07-30 12:00" }),
      () => camden.awards(procurement, [tidewater, 1]),
    ])
      expect((await refused(attempt)).says).to.match(/cancelled/i);
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
