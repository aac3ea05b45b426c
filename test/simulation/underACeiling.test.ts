import { expect } from "chai";
import { pounds } from "../../src/demonstration/pounds.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import type { OfferWish } from "./support/agreementContent.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

describe("money under a ceiling", () => {
  let story: Story;
  let camden: Authority;
  let hackney: Authority;
  let hexagon: Supplier;
  let tidewater: Supplier;
  let stranger: Supplier;
  let procurement: string;
  let framework: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hackney = await story.authority("HCK");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    tidewater = await story.supplier("Tidewater Analytics CIC", "99990003", camden);
    stranger = await story.supplier("Northgate Systems plc", "99990004", camden);
    procurement = await camden.opens("CMD-79", {
      members: [{ ...hackney.party, commitment: pounds(20_000) }],
      phases: [
        { number: 1, title: "Design", budget: pounds(60_000), startsOn: "2026-04-01", endsOn: "2026-09-30" },
        { number: 2, title: "Prototype", budget: pounds(90_000), startsOn: "2026-10-01", endsOn: "2027-03-31" },
      ],
    });
    await camden.publishesTender(procurement, { deadline: "2026-03-30 12:00" });
    await story.moveTo("2026-03-30 12:00:01");
    await camden.awards(procurement, [hexagon, 100_000], [tidewater, 60_000]);
  });
  after(() => story.end());

  const terms = { startsOn: "2026-04-01", endsOn: "2026-09-30", openUntil: "2026-04-30 17:00", pounds: 1 };
  const offers = (supplier: Supplier, wish: Partial<OfferWish> & { reference: string }, by = camden) =>
    by.offers(procurement, supplier, { ...terms, ...wish });

  it("an award names several suppliers, and each has an agreement of its own", async () => {
    framework = await hexagon.signs(
      await offers(hexagon, { reference: "CMD-79/A", isFramework: true, pounds: 100_000 }),
    );
    const other = await tidewater.signs(
      await offers(tidewater, { reference: "CMD-79/B", isFramework: true, pounds: 60_000 }),
    );
    expect(other).not.to.equal(framework);
    const page = inWords(await story.read("/procurements/" + (await ocid())));
    expect(page).to.contain("Hexagon Research Ltd").and.contain("Tidewater Analytics CIC");
    const unnamed = await refused(() => offers(stranger, { reference: "CMD-79/C", pounds: 1_000 }));
    expect(unnamed).to.include({ error: "AgreementNotWinner" });
    expect(unnamed.says).to.contain("Offer to one that it names.");
  });

  it("offers come to the award's ceiling exactly, and not a penny more", async () => {
    const penny = await refused(() => offers(tidewater, { reference: "CMD-79/D", pounds: 0.01 }));
    expect(penny).to.include({ error: "AgreementOverCeiling" });
    expect(penny.says).to.contain("£60,000.01 excluding VAT; the award's ceiling is £60,000.");
  });

  it("a phase contract names its framework and may use it up exactly, a penny more is refused", async () => {
    const of = { framework: { agreement: framework, reference: "CMD-79/A" }, phase: 1 };
    const first = await hexagon.signs(await offers(hexagon, { ...of, reference: "CMD-79/A1", pounds: 40_000 }));
    const over = await refused(() => offers(hexagon, { ...of, reference: "CMD-79/A2", pounds: 60_000.01 }));
    expect(over).to.include({ error: "AgreementOverFramework" });
    expect(over.says).to.contain("£100,000.01 excluding VAT; the framework allows £100,000.");
    const copy = inWords(await story.read(`/agreements/${first}/copy`));
    expect(copy).to.contain("Called off from framework agreement CMD-79/A");
  });

  it("of two call-offs that fit alone, only the one that is signed first fits; the other says why", async () => {
    const of = { framework: { agreement: framework, reference: "CMD-79/A" }, phase: 2, pounds: 60_000 };
    const camdens = await offers(hexagon, { ...of, reference: "CMD-79/A3" });
    const hackneys = await offers(hexagon, { ...of, reference: "HCK-1/A" }, hackney);
    const answers = await Promise.allSettled([hexagon.signs(camdens), hexagon.signs(hackneys)]);
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal(["fulfilled", "rejected"]);
    const signed = answers.findIndex(({ status }) => status === "fulfilled");
    const again = await refused(() => hexagon.signs(signed === 0 ? hackneys : camdens));
    expect(again).to.include({ error: "AgreementOverFramework" });
    expect(again.says).to.contain("£160,000 excluding VAT; the framework allows £100,000.");
    const page = inWords(await story.read(`/agreements/${framework}`));
    expect(page).to.contain("Called off so far £100,000 excluding VAT");
  });

  it("a framework of one supplier is none for another", async () => {
    const of = { framework: { agreement: framework, reference: "CMD-79/A" }, phase: 1 };
    const others = await refused(() => offers(tidewater, { ...of, reference: "CMD-79/B1", pounds: 10 }));
    expect(others).to.include({ error: "AgreementFrameworkOfAnotherSupplier" });
    expect(others.says).to.contain("Call off from the framework of the same supplier.");
  });

  it("nothing is called off that starts after the framework's end, or once it has ended", async () => {
    const lone = await tidewatersFramework();
    const of = { framework: { agreement: lone, reference: "CMD-79/B" }, pounds: 10_000 };
    const late = { startsOn: "2026-10-01", endsOn: "2026-12-31" };
    const after = await refused(() => offers(tidewater, { ...of, ...late, reference: "CMD-79/B2" }));
    expect(after).to.include({ error: "AgreementStartsAfterFramework" });
    const open = await offers(tidewater, { ...of, reference: "CMD-79/B3" });
    await camden.ends(lone, { on: "2026-03-30", paid: 0, ground: "mutual" });
    const ended = await refused(() => tidewater.signs(open));
    expect(ended).to.include({ error: "AgreementFrameworkNotInForce" });
    expect(ended.says).to.contain("is ended");
    expect((await story.verify()).verdict).to.equal("holds");
  });

  interface Listed {
    items: { id: Hex; isFramework: boolean; procurement: { ocid: string } }[];
  }

  async function listed(query: string): Promise<Listed["items"]> {
    return (JSON.parse(await story.read(`/api/agreements?${query}`)) as Listed).items;
  }

  async function ocid(): Promise<string> {
    return (await listed("limit=1"))[0]!.procurement.ocid;
  }

  async function tidewatersFramework(): Promise<Hex> {
    return (await listed(`supplier=${tidewater.number}&state=in-force`))[0]!.id;
  }
});
