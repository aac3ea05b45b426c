import { expect } from "chai";
import { keccak256 } from "ethers";
import fc from "fast-check";
import { keyId, type KeySlot, packKeySlot, standingAt, unpackKeySlot } from "../../src/domain/keySlot.ts";

const good: KeySlot = {
  organisation: 3,
  roles: 2,
  validFrom: 1_000,
  validUntil: 2_000,
  revokedSince: 0,
  addedIn: 5,
  revokedIn: 0,
  scheme: 1,
};

describe("a key's slot", () => {
  it("is laid out as the Directory packs it, lowest bits first", () => {
    const slot = { ...good, organisation: 0x01020304, roles: 0x0506, scheme: 0xff, revokedSince: 0x0a0b0c0d0e };
    expect(packKeySlot(slot)).to.equal(
      "0xff" + "0000000000" + "0000000005" + "0a0b0c0d0e" + "00000007d0" + "00000003e8" + "0506" + "01020304",
    );
  });

  it("reads back what was packed", () => {
    const u40 = fc.nat({ max: 2 ** 31 - 1 }).map((number) => number * 512 + 1);
    fc.assert(
      fc.property(
        fc.record({
          organisation: fc.integer({ min: 1, max: 0xffffffff }),
          roles: fc.nat({ max: 0xffff }),
          validFrom: u40,
          validUntil: u40,
          revokedSince: u40,
          addedIn: u40,
          revokedIn: u40,
          scheme: fc.nat({ max: 255 }),
        }),
        (slot) => {
          expect(unpackKeySlot(packKeySlot(slot))).to.deep.equal(slot);
        },
      ),
    );
  });

  it("is no key where the word is zero", () => {
    expect(unpackKeySlot(`0x${"0".repeat(64)}`)).to.equal(undefined);
  });

  it("stands under the keccak256 of the signer's bytes", () => {
    const signer = `0x${"ab".repeat(84)}` as const;
    expect(keyId(signer)).to.equal(keccak256(signer));
  });
});

describe("whether a key was good for an act", () => {
  it("needs the act to come after the act that added the key", () => {
    expect(standingAt(good, 6, 1_500)).to.equal("good");
    expect(standingAt(good, 5, 1_500)).to.equal("not good");
  });

  it("needs the time to be within the key's window, whose end is outside", () => {
    expect(standingAt(good, 6, 1_000)).to.equal("good");
    expect(standingAt(good, 6, 999)).to.equal("not good");
    expect(standingAt(good, 6, 1_999)).to.equal("good");
    expect(standingAt(good, 6, 2_000)).to.equal("not good");
  });

  it("ends with the act that revoked it, which the key itself may have signed", () => {
    const revoked = { ...good, revokedIn: 10, revokedSince: 1_400 };
    expect(standingAt(revoked, 11, 1_300)).to.equal("not good");
    expect(standingAt(revoked, 10, 1_500)).to.equal("good");
  });

  it("is questioned for acts before the revocation, from the time since which it is said to hold", () => {
    const revoked = { ...good, revokedIn: 10, revokedSince: 1_400 };
    expect(standingAt(revoked, 9, 1_400)).to.equal("questioned");
    expect(standingAt(revoked, 9, 1_399)).to.equal("good");
  });
});
