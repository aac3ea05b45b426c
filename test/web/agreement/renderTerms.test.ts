import { expect } from "chai";
import type { AuditReads } from "../../../src/audit/AuditReads.ts";
import { agreementSchema } from "../../../src/domain/acts/agreement/agreementContent.ts";
import type { AgreementFacts } from "../../../src/web/agreement/AgreementFacts.ts";
import { renderTerms } from "../../../src/web/agreement/renderTerms.ts";
import { Assets } from "../../../src/web/Assets.ts";
import { createTemplates, type RenderTemplate } from "../../../src/web/page/createTemplates.ts";
import { agreementContent, agreementId, agreementView, brief, hash } from "../samples.ts";
import { startPages } from "../startPages.ts";

const content = agreementSchema.parse(agreementContent);
const facts: AgreementFacts = {
  id: agreementId,
  contentDigest: hash(0xf5),
  chainId: 4711,
  isSandbox: false,
  procurement: { title: "Damp sensors", ocid: "ocds-213czf-1" },
  buyer: { number: 7, identifier: "GB-LAE-CMD" },
  supplier: { number: 40, identifier: "GB-COH-01234567" },
  documents: [
    brief,
    { ...brief, digest: hash(0xd2), title: "Price form", identicalTo: null },
    { ...brief, digest: hash(0xd3), title: "Test plan", identicalTo: null },
  ],
  sinceTender: {
    version: 2,
    act: { sequence: 12, actHash: hash(0x100c), kind: "TenderAmended", recordedAt: "2025-06-20T10:00:00Z" },
    terms: [
      { label: "First day", tender: "1 August 2025", offer: "15 August 2025" },
      { label: "Rights in the results", tender: null, offer: "The supplier keeps the rights." },
      { label: "Security", tender: "Cyber Essentials.", offer: null },
    ],
    documents: [
      { title: brief.title, change: "identical", before: brief.digest, after: brief.digest },
      { title: "Price form", change: "replaced", before: hash(0xd9), after: hash(0xd2) },
      { title: "Test plan", change: "added", before: null, after: hash(0xd3) },
      { title: "Site list", change: "removed", before: hash(0xd8), after: null },
    ],
  },
  offer: { sequence: 18, actHash: hash(0x1012), recordedAt: "2025-07-20T10:00:00Z" },
};

describe("the terms of an agreement", () => {
  let render: RenderTemplate;
  let text: string;

  before(async () => {
    render = createTemplates(await Assets.load());
    text = renderTerms(render, content, facts)
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
  });

  it("say who offers, by which post and on which decision", () => {
    expect(text).to.contain(
      "London Borough of Camden, organisation 7 in the directory (GB-LAE-CMD), offered by its head of procurement under Delegation PRO/3",
    );
  });

  it("say what to do by when, how it is judged, and how long deciding and paying may take", () => {
    expect(text).to.contain("To be delivered by 31 August 2025: A design report of at most 40 pages");
    expect(text).to.contain("Accepted if: Says how damp is told from condensation Costs per flat are given");
    expect(text).to.contain(
      "The buyer decides within 30 days of the delivery and pays within 30 days of receiving the invoice: £7,500 plus VAT £1,500 (20%), £9,000 in all.",
    );
  });

  it("sum the milestones: £7,500 and £5,000 with 20% VAT are £15,000", () => {
    expect(text).to.contain("All milestones £12,500 £2,500 £15,000");
  });

  it("say which documents are identical to the tender's, and which are not in it", () => {
    expect(text).to.contain(
      "Challenge brief (challenge brief or specification, PDF, 240 KB): identical to the one in the tender, version 1",
    );
    expect(text).to.contain(
      "Price form (challenge brief or specification, PDF, 240 KB): NOT identical to the one of this title in the tender, version 2",
    );
    expect(text).to.contain("Test plan (challenge brief or specification, PDF, 240 KB): new: not in the tender");
  });

  it("compare with the tender whatever both speak of, beside what the buyer says", () => {
    expect(text).to.contain("Compared with the tender, version 2 (act 12), wherever both speak of the same:");
    expect(text).to.contain("First day: here “15 August 2025”, in the tender “1 August 2025”");
    expect(text).to.contain("Rights in the results: here “The supplier keeps the rights.”, in the tender nothing");
    expect(text).to.contain("Security: here nothing, in the tender “Cyber Essentials.”");
    expect(text).to.contain("Document “Price form”: another file than in the tender");
    expect(text).to.contain("Document “Site list”: part of the tender, not of this agreement");
    expect(text).to.contain("The buyer says: The first milestone is due two weeks later.");
  });

  it("say so where nothing differs, and where there is nothing to compare with", () => {
    const same = { ...facts, sinceTender: { ...facts.sinceTender!, terms: [], documents: [] } };
    expect(renderTerms(render, content, same)).to.contain("Nothing differs.");
    expect(renderTerms(render, content, { ...facts, sinceTender: null })).to.contain(
      "The tender’s text is not available for comparison.",
    );
  });

  it("say what changed since the tender, whose the results are, how it ends, and until when the offer stands", () => {
    expect(text).to.contain("The first milestone is due two weeks later.");
    expect(text).to.contain("The supplier keeps the rights");
    expect(text).to.contain("Either side may end it with a month’s notice.");
    expect(text).to.contain("The offer stands until 31 July 2025, 11:59pm BST");
  });

  it("are the same bytes whenever and by whomever they are rendered", () => {
    expect(renderTerms(render, content, facts)).to.equal(renderTerms(render, structuredClone(content), { ...facts }));
  });

  it("escape what people wrote", () => {
    const title = "<script>alert(1)</script>";
    expect(renderTerms(render, { ...content, title }, facts)).not.to.contain(title);
  });
});

describe("the paper of an agreement", () => {
  const offered: Partial<AuditReads> = {
    agreement: async () => ({
      ...agreementView,
      state: "offered",
      signature: null,
      inForceSince: null,
      variations: [],
    }),
  };
  const termsIn = (html: string) =>
    /<div class="cf-copy__edge">[\s\S]*?<p>\s*Offered by act[\s\S]*?<\/p>/.exec(html)?.[0];
  const page = async (audit: Partial<AuditReads>, path: string) => {
    const service = await startPages(audit);
    try {
      return await (await service.get(path, { Accept: "text/html" })).text();
    } finally {
      await service.stop();
    }
  };

  it("has the same bytes as offer, in the view to sign, and as countersigned copy", async () => {
    const offer = termsIn(await page(offered, `/agreements/${agreementId}/copy`));
    const toSign = termsIn(await page(offered, `/agreements/${agreementId}`));
    const unvaried = { agreement: async () => ({ ...agreementView, variations: [] }) };
    const countersigned = termsIn(await page(unvaried, `/agreements/${agreementId}/copy`));
    expect(offer).to.be.a("string").with.length.greaterThan(1_000);
    expect(toSign).to.equal(offer);
    expect(countersigned).to.equal(offer);
    expect(termsIn(await page({}, `/agreements/${agreementId}/copy?terms=first`))).to.equal(offer);
  });

  const plain = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

  it("is that of the contract as it was varied: amounts, days and milestones, and what each act varied", async () => {
    const words = plain(await page({}, `/agreements/${agreementId}/copy`));
    expect(words).to.contain("As varied by both sides, last by act 35");
    expect(words).to.contain("1 August 2025 to 31 January 2026 (varied by act 35)");
    expect(words).to.contain("2. Review with tenants and wardens (varied by act 35) 31 December 2025 £5,000");
    expect(words).to.contain("Notes of three workshops");
    expect(words).not.to.contain("Notes of two workshops");
    expect(words).to.match(/1\. Design report 31 August 2025 £7,500/);
    expect(words).to.contain("Last day: from 31 December 2025 to 31 January 2026");
    expect(words).not.to.contain("The offer stands until");
  });

  it("has the signed amounts and days of a variation whose text is not available", async () => {
    const variations = agreementView.variations.map((one) => ({ ...one, content: null, rationale: null }));
    const erased = { agreement: async () => ({ ...agreementView, variations }) };
    const words = plain(await page(erased, `/agreements/${agreementId}/copy`));
    expect(words).to.contain("1 August 2025 to 31 January 2026 (varied by act 35)");
    expect(words).to.contain("2. Review with tenants (varied by act 35) 31 December 2025 £5,000");
    expect(words).to.contain("The text of this variation is not available.");
  });

  it("says where to check it, also at the foot of each printed page, by the name that the operator gave", async () => {
    const service = await startPages({}, { address: "https://records.example" });
    const html = await (await service.get(`/agreements/${agreementId}/copy`, { Accept: "text/html" })).text();
    await service.stop();
    const at = `https://records.example/agreements/${agreementId}`;
    expect(html).to.contain(`data-foot="Contract CAM-2025-014/1 · check at ${at}"`);
    expect(plain(html)).to.contain("Contract CAM-2025-014/1 has a page with every act and receipt.");
    expect(plain(html)).to.contain(`Address of its page ${at}`);
  });

  it("keeps the day that is looked at", async () => {
    let asked: unknown;
    const then = { agreement: async (_: string, options: unknown) => ((asked = options), agreementView) };
    const words = plain(await page(then, `/agreements/${agreementId}/copy?as-at=2025-10-01`));
    expect(asked).to.deep.equal({ asAt: 1_759_359_599 });
    expect(words).to.contain("This is the paper as it stood at the end of 1 October 2025.");
    expect(await page({}, `/agreements/${agreementId}?as-at=2025-10-01`)).to.contain("/copy?as-at=2025-10-01");
  });

  it("says of an offer until when it can be signed, and of an agreement since when it is in force", async () => {
    expect(await page(offered, `/agreements/${agreementId}/copy`)).to.contain(
      "It can be signed until 31 July 2025, 11:59pm BST.",
    );
    const copy = await page({}, `/agreements/${agreementId}/copy`);
    expect(copy).to.contain("Countersigned by act 23; in force since 28 July 2025, 11am BST");
  });
});
