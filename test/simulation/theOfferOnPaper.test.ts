import { expect } from "chai";
import { PlainKey } from "../../src/client/PlainKey.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { startOfLondonDay } from "../../src/domain/londonTime.ts";
import { receiptIsSigned } from "../../src/domain/receipt.ts";
import { ROLES, SCHEMES } from "../../src/domain/roles.ts";
import { verifyReceipt } from "../../src/verify/verifyReceipt.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

/** The paper's part that both sides sign, out of a page that shows it. */
function termsIn(page: string): string {
  const terms = /<div class="cf-copy__edge">[\s\S]*?<p>\s*Offered by act[\s\S]*?<\/p>/.exec(page)?.[0];
  if (terms === undefined) throw new Error("The page shows no terms.");
  return terms;
}

describe("a supplier's director reads an offer, signs it and keeps the proof", () => {
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let offer: Hex;
  let terms: string;
  let words: string;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    const procurement = await camden.opens("CMD-77");
    await tenderAndAward(procurement);
    await story.moveTo("2026-04-02 10:00");
    offer = await camden.offers(procurement, hexagon, await offered());
    terms = termsIn(await story.read(`/agreements/${offer}/copy`));
    words = inWords(terms);
  });
  after(() => story.end());

  const texts = {
    paymentTerms: "30 days to decide, 30 days to pay.",
    intellectualProperty: "Suppliers keep their rights.",
    security: "Cyber Essentials before the field test.",
  };

  async function tenderAndAward(procurement: string): Promise<void> {
    const role = "technicalSpecifications" as const;
    const first = await camden.uploads("Brief without kitchens", "procurement");
    const second = await camden.uploads("Brief with kitchens", "procurement");
    const form = await camden.uploads("Price form of March", "procurement");
    const wish = { ...texts, contract: { startsOn: "2026-05-01", endsOn: "2026-09-30" } };
    const priceForm = { ...form, role: "submissionDocuments" as const, title: "Price form" };
    const brief = { role, title: "Challenge brief" };
    await camden.publishesTender(procurement, {
      ...wish,
      deadline: "2026-03-30 12:00",
      documents: [{ ...first, ...brief }, priceForm],
    });
    await camden.amendsTender(procurement, {
      ...wish,
      deadline: "2026-04-01 12:00",
      documents: [{ ...second, ...brief }, priceForm],
    });
    await story.moveTo("2026-04-01 12:00:01");
    await camden.awards(procurement, [hexagon, 40_000]);
  }

  async function offered() {
    const brief = await camden.uploads("Brief with kitchens", "procurement");
    const form = await camden.uploads("Price form of April", "procurement");
    const plan = await camden.uploads("Data plan", "procurement");
    const { paymentTerms, intellectualProperty } = texts;
    return {
      ...{ paymentTerms, intellectualProperty },
      reference: "CMD-77/A",
      pounds: 40_000,
      startsOn: "2026-05-01",
      endsOn: "2026-10-31",
      openUntil: "2026-04-16 17:00",
      termination: "Either side with 30 days' notice.",
      changesSinceTender: ["The work may end a month later."],
      documents: [
        { ...brief, role: "technicalSpecifications" as const, title: "Challenge brief" },
        { ...form, role: "submissionDocuments" as const, title: "Price form" },
        { ...plan, role: "riskProvisions" as const, title: "Data plan" },
      ],
      milestones: [
        { title: "Design report", dueOn: "2026-06-30", pounds: 15_000, daysToDecide: 20, daysToPay: 14 },
        { title: "Prototype plan", dueOn: "2026-10-31", pounds: 25_000 },
      ],
    };
  }

  it("says who offers, with number and post, and until when the offer stands", () => {
    expect(words).to.contain(
      "London Borough of Camden, organisation 1 in the directory (GB-LAE-CMD), offered by its head of procurement under Scheme of delegation PRO/3",
    );
    expect(words).to.contain("The offer stands until 16 April 2026, 5pm BST");
  });

  it("says what to do by when, how it is judged, and how long deciding and paying may take", () => {
    expect(words).to.contain("To be delivered by 30 June 2026: The report Accepted if: Every question of the brief");
    expect(words).to.contain(
      "The buyer decides within 20 days of the delivery and pays within 14 days of receiving the invoice: £15,000 plus VAT £3,000 (20%), £18,000 in all.",
    );
  });

  it("sums net, VAT and total: £15,000 and £25,000 with a fifth on top are £48,000", () => {
    expect(words).to.contain("All milestones £40,000 £8,000 £48,000");
    expect(words).to.contain("Price £40,000 plus VAT £8,000 (20%), £48,000 in all");
  });

  it("says of each document with its size whether it is the tender's, by its bytes", () => {
    expect(words).to.contain(
      "Challenge brief (challenge brief or specification, text, 19 bytes): identical to the one in the tender, version 2",
    );
    expect(words).to.contain(
      "Price form (tender form, text, 19 bytes): NOT identical to the one of this title in the tender, version 2",
    );
    expect(words).to.contain("Data plan (data protection or security document, text, 9 bytes): new: not in the tender");
  });

  it("says what changed since the tender, whether or not the buyer names it", () => {
    expect(words).to.contain("Last day: here “31 October 2026”, in the tender “30 September 2026”");
    expect(words).to.contain("Security: here nothing, in the tender “Cyber Essentials before the field test.”");
    expect(words).to.contain("The buyer says: The work may end a month later.");
    expect(words).not.to.contain("Rights in the results: here");
  });

  it("warns the signer while it has one key, and nobody else", async () => {
    expect(await story.read(`/agreements/${offer}`)).not.to.match(/one (?:usable )?key/i);
    const { notes } = await hexagon.prepares("AgreementSigned", { builtOn: offer });
    const note = notes.join("\n");
    expect(note).to.contain("Hexagon Research Ltd has one key only.").and.contain("Add a second key");
    const spare = PlainKey.random();
    const values = {
      key: spare.signer,
      scheme: SCHEMES.plain,
      roles: ROLES.ADMINISTRATOR | ROLES.SIGNATORY,
      keyValidFrom: startOfLondonDay("2026-01-01"),
      keyValidUntil: startOfLondonDay("2036-01-01"),
    };
    await hexagon.records("KeyAdded", "director", { values, content: { key: { label: "safe" } } }, spare);
    const later = await hexagon.prepares("AgreementSigned", { builtOn: offer });
    expect(later.notes.join("\n")).not.to.contain("key");
  });

  it("is the same paper, byte for byte, before signing, while signing, and countersigned", async () => {
    const toSign = termsIn(await story.read(`/agreements/${offer}`));
    await story.moveTo("2026-04-10 09:30");
    await hexagon.signs(offer);
    const countersigned = await story.read(`/agreements/${offer}/copy`);
    expect(toSign).to.equal(terms);
    expect(termsIn(countersigned)).to.equal(terms);
    expect(inWords(countersigned)).to.match(
      /Signed by both sides Countersigned by act \d+; in force since 10 April 2026, 9:3/,
    );
  });

  it("stays the same paper when a document of it is taken down and a party takes another name", async () => {
    const form = await camden.uploads("Price form of April", "procurement");
    await camden.takesDown(offer, form, "procurement");
    const renamed = { name: "Hexagon Sensing Ltd", formerName: hexagon.name };
    await hexagon.records("OrganisationRenamed", "director", { content: renamed });
    expect(termsIn(await story.read(`/agreements/${offer}/copy`))).to.equal(terms);
  });

  it("gives a receipt to keep, again if it was lost, and it verifies without the service", async () => {
    const [{ signature }] = await agreements();
    const lost = await story.client.receipt(signature.actHash);
    expect(lost.receipt.kind).to.equal("AgreementSigned");
    expect(receiptIsSigned(lost)).to.be.true;
    expect(verifyReceipt(lost, await story.verify()).outcome).to.equal("stands");
    expect(await story.read(`/agreements/${offer}`)).to.contain(`/api/acts/${signature.actHash}/receipt`);
  });

  async function agreements(): Promise<[{ signature: { actHash: Hex } }]> {
    return [JSON.parse(await story.read(`/api/agreements/${offer}`)) as { signature: { actHash: Hex } }];
  }
});
