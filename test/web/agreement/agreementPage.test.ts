import { expect } from "chai";
import type { Running } from "../../http/startService.ts";
import { readPage, readWords } from "../readPage.ts";
import { agreementId, agreementView } from "../samples.ts";
import { startPages } from "../startPages.ts";

describe("the page of an agreement", () => {
  let service: Running;
  let words: string;

  before(async () => {
    service = await startPages();
    words = await readWords(service, `/agreements/${agreementId}`);
  });

  after(() => service.stop());

  it("says what was agreed, net and with VAT, and since when it is in force", () => {
    expect(words).to.contain("In force in force since 28 July 2025, 11am BST");
    expect(words).to.contain("£12,500 plus VAT £2,500");
  });

  it("sets agreed, accepted, invoiced and paid beside each other and explains each difference by acts", () => {
    expect(words).to.contain("In all £7,500 £0 £7,500 £5,000 £5,000 £4,000");
    expect(words).to.contain("agreed and accepted: Accepted in part: costs per flat were missing. (act 26)");
  });

  it("tells of each delivery what was decided, by whom, and that it came late", () => {
    expect(words).to.contain("Delivery 1 Accepted in part Late by 1 day");
    expect(words).to.contain(
      "Accepted in part on 20 September 2025 by London Borough of Camden (act 26); payable: £5,000 plus VAT £1,000",
    );
  });

  it("keeps the day that is looked at in its links, and so does the procurement's page", async () => {
    const day = "?as-at=2025-10-01";
    const { ocid } = agreementView.procurement;
    const agreement = await readPage(service, `/agreements/${agreementId}${day}`);
    expect(agreement).to.contain(`href="/procurements/${ocid}${day}"`);
    const procurement = await readPage(service, `/procurements/${ocid}${day}`);
    expect(procurement).to.contain(`href="/agreements/${agreementId}${day}"`);
    expect(procurement).to.contain(`href="/api/procurements/${ocid}/history.csv${day}"`);
  });

  it("gives out the receipts to keep beside the copy", async () => {
    const page = await readPage(service, `/agreements/${agreementId}`);
    const { offer, signature } = agreementView;
    for (const act of [offer, signature!])
      expect(page).to.match(
        new RegExp(`href="/api/acts/${act.actHash}/receipt"\\s+download="receipt-act-${act.sequence}\\.json"`),
      );
  });

  it("keeps both values of a corrected payment, and what the supplier says to it", () => {
    expect(words).to.contain("Corrected first recorded as £5,000 plus VAT £1,000");
    expect(words).to.contain("Contested received £3,900 excluding VAT, the amount received is another");
  });

  it("puts no sign over a supplier with one key, which would tell the whole world whose loss stops it", () => {
    expect(words).not.to.match(/one (?:usable )?key/i);
  });

  it("says of an offer how to answer it, until when, and in no other state", async () => {
    expect(words).not.to.contain("For the supplier: sign, decline, or ask");
    const offered = {
      ...agreementView,
      state: "offered",
      canBeSigned: true,
      signature: null,
      inForceSince: null,
    } as const;
    const other = await startPages({ agreement: async () => offered });
    const offer = await readWords(other, `/agreements/${agreementId}`);
    await other.stop();
    expect(offer).to.contain("For the supplier: sign, decline, or ask");
    expect(offer).to.contain("The offer stands until 31 July 2025, 11:59pm BST.");
  });

  it("says so where the content is not here, and shows what was signed all the same", async () => {
    const other = await startPages({ agreement: async () => ({ ...agreementView, content: null }) });
    const erased = await readWords(other, `/agreements/${agreementId}`);
    const paper = await other.get(`/agreements/${agreementId}/copy`, { Accept: "text/html" });
    await other.stop();
    expect(erased).to.contain("The content of this agreement is not here to be read.");
    expect(erased).to.contain("£12,500 plus VAT £2,500");
    expect(paper.status).to.equal(404);
  });
});
