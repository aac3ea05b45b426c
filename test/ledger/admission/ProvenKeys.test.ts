import { expect } from "chai";
import { ProvenKeys } from "../../../src/ledger/admission/ProvenKeys.ts";

const SIGNER = "0x01";

describe("a key that has proven itself", () => {
  /** As after so many acts that were checked and recorded. */
  function after(acts: number): ProvenKeys {
    const keys = new ProvenKeys();
    for (let act = 0; act < acts; act++) keys.recorded(SIGNER);
    return keys;
  }

  /** How many acts could go on unchecked, were none of them recorded. */
  function unchecked(keys: ProvenKeys, most = 10_000): number {
    let count = 0;
    while (count < most && keys.spend(SIGNER)) count++;
    return count;
  }

  it("is none before it has had 256 good acts", () => {
    expect(unchecked(after(0))).to.equal(0);
    expect(unchecked(after(256))).to.equal(0);
    expect(unchecked(after(257))).to.equal(1);
  });

  it("lets through unchecked at most as many bad acts as it has had good ones since, and never over 256", () => {
    expect(unchecked(after(300))).to.equal(44);
    expect(unchecked(after(100_000))).to.equal(256);
  });

  it("goes on unchecked as long as its acts are recorded", () => {
    const keys = after(300);
    for (let act = 0; act < 1_000; act++) {
      expect(keys.spend(SIGNER)).to.equal(true);
      keys.recorded(SIGNER);
    }
  });

  it("is checked again from the first act on whose signature the contracts called bad", () => {
    const keys = after(400);
    keys.refused(SIGNER);
    expect(unchecked(keys)).to.equal(0);
    keys.recorded(SIGNER);
    expect(unchecked(keys)).to.equal(0);
  });
});
