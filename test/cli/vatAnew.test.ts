import { expect } from "chai";
import { vatAnew } from "../../src/cli/vatAnew.ts";
import { laidOver } from "../../src/domain/entry/laidOver.ts";

describe("an amount of one's own, laid over a draft's", () => {
  const draft = { content: { price: { net: 1_850_000, vatRate: 2000, vat: 370_000, gross: 2_220_000 } } };

  it("takes away the VAT and gross that followed from the draft's, so that half can be paid", () => {
    const own = vatAnew({ content: { price: { net: 1_000_000 }, winners: [{ net: 1 }] } });
    expect(laidOver(draft, own)).to.deep.equal({
      content: { price: { net: 1_000_000, vatRate: 2000 }, winners: [{ net: 1 }] },
    });
  });

  it("leaves what says its VAT itself, and what says no amount", () => {
    const said = { price: { net: 1, vat: 0, gross: 1 }, note: "BACS 2" };
    expect(vatAnew(said)).to.deep.equal(said);
  });
});
