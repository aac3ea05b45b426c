import { expect } from "chai";
import fc from "fast-check";
import { isCurrency, minorDigits } from "../../src/domain/currency.ts";
import {
  describeMoney,
  formatAmount,
  formatVatRate,
  moneyByRate,
  moneyOf,
  moneySchema,
  rateWords,
  vatOf,
  vatProblem,
} from "../../src/domain/money.ts";
import { BEYOND } from "../../src/domain/sums.ts";

describe("money", () => {
  it("says net and VAT together", () => {
    expect(describeMoney({ net: 1_250_000, vat: 250_000, currency: "GBP" })).to.equal("£12,500 plus VAT £2,500");
  });

  const said: [number, string, string][] = [
    [0, "GBP", "£0"],
    [5, "GBP", "£0.05"],
    [99, "EUR", "€0.99"],
    [100_000, "GBP", "£1,000"],
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
    expect(problem?.message).to.include("gross £15,000 is not net £12,000 plus VAT £2,500");
  });

  it("refuses parts of a penny, negative amounts, unknown currencies and rates over 100%", () => {
    const money = moneyOf(100, 2000, "GBP");
    for (const wrong of [{ net: 99.5 }, { vat: -1 }, { currency: "XYZ" }, { vatRate: 10_001 }, { other: 1 }]) {
      expect(moneySchema.safeParse({ ...money, ...wrong }).success).to.equal(false);
    }
  });

  it("rounds VAT half up to the penny", () => {
    expect([vatOf(1_250_000, 2000), vatOf(2, 2000), vatOf(3, 2000), vatOf(13, 500), vatOf(10, 500)]).to.deep.equal([
      250_000, 0, 1, 1, 1,
    ]);
    expect(formatVatRate(1750)).to.equal("17.5%");
  });

  it("has VAT by its rate, but for the pennies that rounding in parts loses", () => {
    const whole = moneyOf(800_000, 2000, "GBP");
    const off = (by: number) => vatProblem({ ...whole, vat: whole.vat + by, gross: whole.gross + by });
    expect([off(0), off(5), off(-5)]).to.deep.equal([undefined, undefined, undefined]);
    expect(off(6)).to.include({ net: 800_000, vatRate: 2000, vat: 160_006 });
    expect(off(-6)?.vat).to.equal(159_994);
    expect(off(40_000)?.vat).to.equal(200_000); // net taken as 80% of gross
  });

  it("has no VAT without net, not even a penny", () => {
    const vat = (net: number) => vatProblem({ net, vatRate: 2000, vat: 1, gross: net + 1, currency: "GBP" });
    expect(vat(0)).to.include({ net: 0, vat: 1 });
    expect(vat(1)).to.equal(undefined);
  });

  it("may have parts of different rates, each with its own VAT", () => {
    const mixed = moneyByRate(
      [
        { net: 40_000, vatRate: 0 },
        { net: 60_000, vatRate: 2000 },
      ],
      "GBP",
    );
    expect(mixed).to.include({ net: 100_000, vatRate: 2000, vat: 12_000, gross: 112_000 });
    expect(moneySchema.parse(mixed)).to.deep.equal(mixed);
    expect(vatProblem(mixed)).to.equal(undefined);
    expect(rateWords(mixed)).to.equal("0% of £400 and 20% of £600");
    const [zero, twenty] = mixed.byRate ?? [];
    const wrong = [
      { ...mixed, vatRate: 500 },
      { ...mixed, net: 99_999, gross: 111_999 },
      { ...mixed, byRate: [twenty] },
    ];
    for (const one of wrong) expect(moneySchema.safeParse(one).success).to.equal(false);
    const shifted = [
      { ...zero, vat: 12_000 },
      { ...twenty, vat: 0 },
    ];
    expect(vatProblem(moneySchema.parse({ ...mixed, byRate: shifted }))).to.include({ net: 40_000, vat: 12_000 });
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
