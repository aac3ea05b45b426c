import { expect } from "chai";
import { Transaction } from "ethers";
import fc from "fast-check";
import { PublicKeyAccount } from "../../../src/ledger/transactions/PublicKeyAccount.ts";

const CHAIN = 4711;

describe("an account whose key everybody knows", () => {
  const account = new PublicKeyAccount("counterfoil/test/1", CHAIN);
  const to = "0x00000000000000000000000000000000000000aa";

  it("signs transactions that others read as its own, with what was in them", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 21_000, max: 16_000_000 }), fc.uint8Array(), (nonce, gasLimit, data) => {
        const read = Transaction.from(account.sign({ nonce, to, gasLimit, data }));
        expect(read.from?.toLowerCase()).to.equal(account.address);
        expect(read.toJSON()).to.deep.include({ type: 2, chainId: "4711", nonce, gasLimit: String(gasLimit) });
        expect(Buffer.from(read.data.slice(2), "hex").equals(Buffer.from(data))).to.equal(true);
      }),
      { numRuns: 100 },
    );
  });

  it("signs the same transaction alike each time, so that a ledger founded again is the same", () => {
    const transaction = { nonce: 3, to, gasLimit: 50_000, data: Uint8Array.of(1, 2, 3) } as const;
    const other = new PublicKeyAccount("counterfoil/test/1", CHAIN);
    expect(other.sign(transaction)).to.equal(account.sign(transaction));
  });

  it("is another one for another text", () => {
    expect(new PublicKeyAccount("counterfoil/test/2", CHAIN).address).not.to.equal(account.address);
  });
});
