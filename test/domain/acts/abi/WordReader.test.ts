import { expect } from "chai";
import { AbiDecodingError, WordReader } from "../../../../src/domain/acts/abi/WordReader.ts";
import type { DynamicType, WordType } from "../../../../src/domain/acts/Field.ts";
import { listOf } from "../../../../src/domain/acts/Field.ts";
import { fromHex } from "../../../../src/domain/Hex.ts";

const zeros = (bytes: number) => "00".repeat(bytes);
const uint = (value: number) => value.toString(16).padStart(64, "0");
const reader = (digits: string) => new WordReader(fromHex(`0x${digits}`));
const word = (type: WordType, digits: string) => () => reader(digits).word(type, 0);
const dynamic = (type: DynamicType, ...words: string[]) => reader(words.join("")).dynamic(type, 0);

describe("reading ABI words that may come from a forger", () => {
  it("gives integers, flags, codes, bytes and addresses", () => {
    expect(word("uint40", uint(1_750_000_000))()).to.equal(1_750_000_000);
    expect(word("bool", uint(1))()).to.equal(true);
    expect(word("bytes3", `474250${zeros(29)}`)()).to.equal("GBP");
    expect(word("bytes32", "ab".repeat(32))()).to.equal(`0x${"ab".repeat(32)}`);
    expect(word("address", `${zeros(12)}${"cd".repeat(20)}`)()).to.equal(`0x${"cd".repeat(20)}`);
  });

  for (const [type, digits] of [
    ["uint8", uint(256)],
    ["uint16", uint(65_536)],
    ["uint40", `${zeros(26)}01${zeros(5)}`],
    ["uint64", `${zeros(23)}01${zeros(8)}`],
    ["bool", uint(2)],
    ["bytes3", `47425001${zeros(28)}`],
    ["address", `01${zeros(11)}${"cd".repeat(20)}`],
  ] as const)
    it(`refuses a ${type} with bits beside its value, since one value has one encoding`, () => {
      expect(word(type, digits)).to.throw(AbiDecodingError, "not a value of its type");
    });

  it("gives amounts beyond 2^53 as the nearest number, so that nobody can stop a reader by signing one", () => {
    expect(word("uint64", `${zeros(24)}${"ff".repeat(8)}`)()).to.equal(2 ** 64);
  });

  it("gives bytes and lists", () => {
    expect(dynamic("bytes", uint(32), uint(3), `abcdef${zeros(29)}`)).to.equal("0xabcdef");
    expect(dynamic("uint32[]", uint(32), uint(2), uint(3), uint(5))).to.deep.equal([3, 5]);
    const winners = listOf("Winner", "A supplier that wins.", { supplier: "uint32", ceiling: "uint64" });
    expect(dynamic(winners, uint(32), uint(1), uint(40), uint(100))).to.deep.equal([{ supplier: 40, ceiling: 100 }]);
  });

  it("refuses bytes whose padding is not zero", () => {
    expect(() => dynamic("bytes", uint(32), uint(3), `abcdef01${zeros(28)}`)).to.throw(AbiDecodingError);
  });

  it("refuses lengths and offsets beyond the data, however large", () => {
    for (const huge of [1, 64, 2 ** 32, 2 ** 53]) {
      expect(() => dynamic("bytes", uint(huge), uint(0)), `offset ${huge}`).to.throw(AbiDecodingError);
      expect(() => dynamic("bytes", uint(32), uint(huge)), `length ${huge}`).to.throw(AbiDecodingError);
      expect(() => dynamic("uint32[]", uint(32), uint(huge)), `items ${huge}`).to.throw(AbiDecodingError);
    }
  });

  it("refuses data that ends too early", () => {
    expect(word("uint8", zeros(31))).to.throw(AbiDecodingError, "ends at byte 31");
  });
});
