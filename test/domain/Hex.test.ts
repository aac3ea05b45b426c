import { expect } from "chai";
import fc from "fast-check";
import { addressSchema, bytes32Schema, fromHex, hexSchema, isHex, toHex } from "../../src/domain/Hex.ts";

describe("Hex", () => {
  it("writes and reads any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...fromHex(toHex(bytes))]).to.deep.equal([...bytes]);
      }),
    );
  });

  it("is lower case inside, and lowers what people paste", () => {
    expect(isHex("0xAB")).to.equal(false);
    expect(hexSchema.parse("0xAB")).to.equal("0xab");
    expect(isHex("0x")).to.equal(true);
  });

  it("refuses half a byte, other digits and other lengths", () => {
    for (const text of ["0xabc", "0xzz", "ab", "", "0x "])
      expect(hexSchema.safeParse(text).success, text).to.equal(false);
    expect(bytes32Schema.safeParse("0x00").error?.issues[0]?.message).to.equal("expected 32 bytes");
    expect(addressSchema.safeParse(`0x${"00".repeat(20)}`).success).to.equal(true);
    expect(() => fromHex("0xzz")).to.throw(TypeError, 'got "0xzz"');
  });
});
