import { expect } from "chai";
import fc from "fast-check";
import { isCurrency, minorDigits } from "../../src/domain/currency.ts";
import { describeMoney, formatAmount, formatVatRate, moneyOf, moneySchema, vatOf } from "../../src/domain/money.ts";
import { BEYOND } from "../../src/domain/sums.ts";

describe("money", () => {
  it("says net and VAT together", () => {
    expect(describeMoney({ net: 1_250_000, vat: 250_000, currency: "GBP" })).to.equal("£12,500.00 plus VAT £2,500.00");
  });

  const said: [number, string, string][] = [
    [0, "GBP", "£0.00"],
    [5, "GBP", "£0.05"],
    [99, "EUR", "€0.99"],
    [100_000, "GBP", "£1,000.00"],
    [123_456_789, "GBP", "£1,234,567.89"],
    [-305, "EUR", "−€3.05"],
    [1200, "JPY", "JPY 1,200"],
    [1_234_567, "KWD", "KWD 1,234.567"],
    [Number.MAX_SAFE_INTEGER, "GBP", "£90,071,992,547,409.91"],
    [BEYOND, "GBP", "more than £90,071,992,547,409.91"],
    [3 * BEYOND, "GBP", "more than £90,071,992,547,409.91"],
    [-BEYOND, "EUR", "less than −€90,071,992,547,409.91"],
  ];
  for (const [amount, currency, words] of said) {
    it(`says ${amount} of ${currency} as ${words}`, () => expect(formatAmount(amount, currency)).to.equal(words));
  }

  it("refuses an amount that is no integer, and a currency that is none", () => {
    expect(() => formatAmount(0.5, "GBP")).to.throw(RangeError, "0.5 is not an amount");
    expect(() => formatAmount(1, "gbp")).to.throw(RangeError, '"gbp" is not a currency in use');
  });

  it("refuses a gross that is not net and VAT", () => {
    const money = { net: 1_250_000, vatRate: 2000, vat: 250_000, gross: 1_500_000, currency: "GBP" };
    expect(moneySchema.parse(money)).to.deep.equal(money);
    const problem = moneySchema.safeParse({ ...money, net: 1_200_000 }).error?.issues[0];
    expect(problem?.path).to.deep.equal(["gross"]);
    expect(problem?.message).to.include("gross £15,000.00 is not net £12,000.00 plus VAT £2,500.00");
  });

  it("refuses parts of a penny, negative amounts, unknown currencies and rates over 100 %", () => {
    const money = moneyOf(100, 2000, "GBP");
    for (const wrong of [{ net: 99.5 }, { vat: -1 }, { currency: "XYZ" }, { vatRate: 10_001 }, { other: 1 }]) {
      expect(moneySchema.safeParse({ ...money, ...wrong }).success).to.equal(false);
    }
  });

  it("rounds VAT half up to the penny", () => {
    expect([vatOf(1_250_000, 2000), vatOf(2, 2000), vatOf(3, 2000), vatOf(13, 500), vatOf(10, 500)]).to.deep.equal([
      250_000, 0, 1, 1, 1,
    ]);
    expect(formatVatRate(1750)).to.equal("17.5 %");
  });

  it("always makes amounts that it accepts itself", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 40 }), fc.nat({ max: 10_000 }), (net, rate) => {
        const money = moneyOf(net, rate, "GBP");
        expect(moneySchema.parse(money)).to.deep.equal(money);
      }),
    );
  });

  it("knows the minor units of ISO 4217", () => {
    expect(["GBP", "JPY", "KWD"].map(minorDigits)).to.deep.equal([2, 0, 3]);
    expect(["HRK", "XXX", "gbp", ""].map(isCurrency)).to.deep.equal([false, false, false, false]);
  });
});
