import { expect } from "chai";
import { z } from "zod";
import { ActView } from "../../src/audit/acts/ActView.ts";
import { SearchHit } from "../../src/audit/population/AuditView.ts";
import { PlainKey } from "../../src/client/PlainKey.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { identifierDigest, parseIdentifier } from "../../src/domain/identifiers.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

describe("a supplier takes another name, and another company takes its old one", () => {
  let story: Story;
  let camden: Authority;
  let brightwell: Supplier;
  let taker: Supplier;
  let agreement: Hex;
  let signature: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    brightwell = await story.supplier("Brightwell Sensing Ltd", "01234567", camden);
    await signAgreement();
    await brightwell.takesName("Brightwell Homes Technology Ltd", "director");
    taker = await story.supplier("Brightwell Sensing Ltd", "99990007", camden);
  });
  after(() => story.end());

  async function signAgreement(): Promise<void> {
    await camden.opens("CMD-77");
    await camden.publishesTender("CMD-77", { deadline: "2026-03-30 12:00" });
    await story.moveTo("2026-03-31 10:00");
    await camden.awards("CMD-77", [brightwell, 20_000]);
    agreement = await camden.offers("CMD-77", brightwell, {
      ...{ reference: "CMD-77-A", pounds: 20_000, startsOn: "2026-05-01", endsOn: "2026-09-30" },
      openUntil: "2026-04-13 17:00",
    });
    await brightwell.signs(agreement);
    const { builtOnBy } = await story.client.reads.get(`acts/${agreement}`, ActView);
    signature = builtOnBy.find(({ kind }) => kind === "AgreementSigned")?.actHash as Hex;
  }

  const hitsOf = async (words: string) =>
    (await story.client.reads.get(`search?q=${encodeURIComponent(words)}`, z.array(SearchHit)))
      .filter(({ kind }) => kind === "organisation")
      .map(({ title, detail }) => `${title} (${detail})`);

  it("the old act shows the name as it was signed, and what the organisation is called now", async () => {
    const { entry } = await story.client.reads.get(`acts/${signature}`, ActView);
    expect(entry.organisation).to.include({
      name: "Brightwell Sensing Ltd",
      nameNow: "Brightwell Homes Technology Ltd",
    });
    for (const page of [`/acts/${signature}`, `/agreements/${agreement}`]) {
      const words = inWords(await story.read(page));
      expect(words, page).to.include("Brightwell Sensing Ltd (GB-COH-01234567) (now Brightwell Homes Technology Ltd)");
    }
  });

  it("acts after the renaming bear the new name alone", async () => {
    const { receipt } = await brightwell.affirms(signature, "director");
    const { entry } = await story.client.reads.get(`acts/${receipt.actHash}`, ActView);
    expect(entry.organisation).to.include({ name: "Brightwell Homes Technology Ltd", nameNow: null });
  });

  it("a search for the old name finds both and tells them apart; each finds its own by the rest of its name", async () => {
    expect(await hitsOf("Brightwell Sensing")).to.deep.equal([
      "Brightwell Homes Technology Ltd (supplier, GB-COH-01234567, formerly Brightwell Sensing Ltd)",
      "Brightwell Sensing Ltd (supplier, GB-COH-99990007)",
    ]);
    expect(await hitsOf("Homes Technology")).to.have.length(1);
  });

  it("the page of each names the other", async () => {
    const old = inWords(await story.read(`/organisations/${brightwell.number}`));
    expect(old).to.include(`has, or had, the same name: organisation ${taker.number}`);
    const own = inWords(await story.read(`/organisations/${taker.number}`));
    expect(own).to.include(`has, or had, the same name: organisation ${brightwell.number}`);
    const list = inWords(await story.read("/organisations"));
    expect(list).to.include("formerly Brightwell Sensing Ltd");
  });

  it("wherever a name that two bear or bore stands, its identifier stands beside it, in spreadsheets too", async () => {
    expect(inWords(await story.read("/agreements"))).to.include("Brightwell Sensing Ltd (GB-COH-01234567)");
    expect(await story.read("/api/agreements.csv")).to.include("Brightwell Sensing Ltd,GB-COH-01234567,");
    const signed = inWords(await story.read("/audit/acts"));
    expect(signed).to.include("Brightwell Sensing Ltd (GB-COH-99990007)");
    expect(signed, "a name of its own needs none").to.not.include("London Borough of Camden (");
  });

  it("the agreement stays with the company that signed it, whoever bears its name now", async () => {
    const listed = async (supplier: number) =>
      (await story.read(`/api/agreements?supplier=${supplier}`)).includes(agreement);
    expect(await listed(brightwell.number)).to.equal(true);
    expect(await listed(taker.number)).to.equal(false);
  });

  for (const spelling of ["gb-coh-01234567", "GB-COH- 0123 4567", "GB-COH-1234567"])
    it(`its identifier is taken, also as it is misspelt: ${spelling}`, async () => {
      const enter = () => camden.entersSupplier("Somebody else Ltd", spelling, PlainKey.random().signer);
      expect((await refused(enter)).error).to.equal("DirectoryIdentifierTaken");
      const found = await story.read(`/api/organisations/by-identifier/${encodeURIComponent(spelling)}`);
      expect(found).to.include(`"number":${brightwell.number},`);
    });

  it("an identifier can be added, finds the organisation from then on, and belongs to it alone", async () => {
    const identifier = "GB-PPON-PQBL-2673-MVYG";
    await addIdentifier(identifier, brightwell);
    expect(await hitsOf("gb-ppon-pqbl2673mvyg")).to.deep.equal([
      "Brightwell Homes Technology Ltd (supplier, GB-COH-01234567, formerly Brightwell Sensing Ltd)",
    ]);
    expect(inWords(await story.read(`/organisations/${brightwell.number}`))).to.include(identifier);
    expect((await refused(() => addIdentifier(identifier, taker))).error).to.equal("DirectoryIdentifierTaken");
    expect((await refused(() => addIdentifier("GB-COH-01234567", taker))).error).to.equal("DirectoryIdentifierTaken");
  });

  /** Two words: the company's own, and an authority's. */
  async function addIdentifier(identifier: string, of: Supplier) {
    const values = { identifier: identifierDigest(identifier), of: of.number };
    const content = {
      identifier: parseIdentifier(identifier),
      of: of.party,
      authority: { post: "headOfProcurement", reference: "PRO/3" },
    };
    await of.records("IdentifierAdded", "director", { values, content });
    await camden.records("IdentifierConfirmed", "procurement", { values, content });
  }

  it("and all of it holds", async () => {
    const { verdict, findings } = await story.verify();
    expect([verdict, ...findings]).to.deep.equal(["holds"]);
  });
});
