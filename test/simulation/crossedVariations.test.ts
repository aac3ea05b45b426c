import { expect } from "chai";
import { pounds } from "../../src/demonstration/pounds.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { agreed } from "./support/agreed.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import type { Organisation } from "./support/Organisation.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";
import { CONTRACTS } from "./support/tenderContent.ts";

describe("both sides offer to vary an agreement on the same day", () => {
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let agreement: Hex;
  let camdens: Hex;
  let hexagons: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    agreement = await agreed(story, camden, hexagon, [10_000, 20_000]);
    await story.moveTo("2026-05-04 10:00");
    await camden.awards("CMD-A", [hexagon, 40_000]); // what is above the ceiling takes a decision first
    camdens = await offersToVary(camden, "contracts", { end: "2027-01-31", due: "2026-08-31", net: 30_000 });
    hexagons = await offersToVary(hexagon, "director", { end: "2026-12-31", due: "2026-07-31", net: 34_000 });
  });
  after(() => story.end());

  interface Terms {
    readonly end: string;
    readonly due: string;
    /** Of the whole agreement; the second milestone takes what is more. */
    readonly net: number;
    readonly from?: { readonly net: number; readonly end: string };
  }

  /** The second milestone is due later, and its price takes the difference. */
  async function offersToVary(by: Organisation, key: string, terms: Terms): Promise<Hex> {
    const { end, due, net, from = { net: 30_000, end: "2026-12-31" } } = terms;
    const content = {
      agreement: { reference: "CMD-A-1", title: "Solution design" },
      buyer: camden.party,
      supplier: hexagon.party,
      rationale: "More flats are measured.",
      changes: [`Milestone 2 is due on ${due}`],
      priceBefore: pounds(from.net),
      price: pounds(net),
      endsOnBefore: from.end,
      endsOn: end,
      openUntil: "2026-05-18 17:00",
      milestones: [
        {
          number: 2,
          title: "Milestone 2",
          deliverables: ["The report"],
          acceptanceCriteria: ["Every question of the brief is answered"],
          dueOn: due,
          price: pounds(net - 10_000),
          daysToDecide: 30,
          daysToPay: 30,
        },
      ],
      ...(by === camden ? { authority: CONTRACTS } : {}),
    };
    return (await by.records("VariationOffered", key, { values: { agreement }, content })).receipt.actHash;
  }

  const signs = (by: Organisation, key: string, variation?: Hex) =>
    by.records("VariationSigned", key, {
      values: { agreement },
      ...(variation === undefined ? {} : { builtOn: variation }),
    });
  const page = async () => inWords(await story.read(`/agreements/${agreement}`));

  it("shows both, each with whom it is from, and neither moves the terms", async () => {
    const words = await page();
    expect(words).to.contain("Offered by London Borough of Camden Offered");
    expect(words).to.contain("Offered by Hexagon Research Ltd Offered");
    expect(words).to.contain("More flats are measured. Milestone 2 is due on 2026-07-31");
    expect(words).to.contain(`npx counterfoil act VariationSigned --agreement ${agreement} --built-on ${hexagons}`);
    expect(words).to.contain("Price £30,000 plus VAT £6,000");
  });

  it("lets nobody sign what they offered themselves", async () => {
    const own = await refused(() => signs(hexagon, "director", hexagons));
    expect(own).to.include({ problem: "act-refused", error: "AgreementVariationOwn" });
    expect(own.says).to.contain("The other party signs or declines it.");
  });

  it("holds once one is signed, by the side that did not offer it, without naming it", async () => {
    await signs(camden, "contracts");
    const words = await page();
    expect(words).to.contain("Price £34,000 plus VAT £6,800 first agreed: £30,000 plus VAT £6,000");
    expect(words).to.contain("Due 31 July 2026 Price £24,000 plus VAT £4,800");
  });

  it("refuses the other one, which was written against terms that no longer hold", async () => {
    const stale = await refused(() => signs(hexagon, "director", camdens));
    expect(stale).to.include({ problem: "act-stale", error: "RegisterStale" });
    expect(stale.says).to.contain("Read what happened since");
    await hexagon.records("VariationDeclined", "director", {
      builtOn: camdens,
      values: { agreement, reason: "replaced" },
      content: { reasons: "Ours was signed.", actingAs: "supplier" },
    });
    expect(await page()).to.contain("declined 4 May 2026");
  });

  it("goes on from the varied terms, and a variation is withdrawn by whoever offered it", async () => {
    const from = { net: 34_000, end: "2026-12-31" };
    const next = await offersToVary(camden, "contracts", { end: "2027-01-31", due: "2026-08-31", net: 34_000, from });
    const content = { reasons: "Not needed after all.", actingAs: "supplier" as const };
    const saying = { builtOn: next, values: { agreement, reason: "replaced" } };
    const others = await refused(() => hexagon.records("VariationWithdrawn", "director", { ...saying, content }));
    expect(others).to.include({ error: "AgreementVariationOfOtherParty" });
    expect(others.says).to.contain("Only who offered it can withdraw it; decline it instead.");
    const own = { ...content, actingAs: "buyer" as const, authority: CONTRACTS };
    await camden.records("VariationWithdrawn", "contracts", { values: saying.values, content: own });
    expect(await page()).to.contain("withdrawn 4 May 2026");
  });

  it("prints the contract as varied, and keeps what was first signed", async () => {
    const varied = inWords(await story.read(`/agreements/${agreement}/copy`));
    expect(varied).to.match(/As varied by both sides, last by act \d+/);
    const copy = inWords(await story.read(`/agreements/${agreement}/copy?terms=first`));
    expect(copy).to.contain("Price £30,000 plus VAT £6,000 (20%), £36,000 in all");
    expect(copy).to.match(/Varied by both sides by act \d+, recorded 4 May 2026/);
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
