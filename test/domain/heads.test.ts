import { expect } from "chai";
import { type HeadEntry, Heads, nextLedgerHead, nextSubjectHead } from "../../src/domain/heads.ts";
import { type Hex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";

const entry: HeadEntry = {
  sequence: 1,
  subject: bytes("aa"),
  kind: 0x0502,
  actHash: bytes("bb"),
  content: bytes("cc"),
  organisation: 3,
  keyId: bytes("dd"),
  time: 1_750_000_000,
};

describe("the heads of the ledger", () => {
  it("start from nothing", () => {
    const heads = new Heads();
    expect(heads.ledger).to.deep.equal({ head: ZERO_BYTES32, count: 0 });
    expect(heads.of(entry.subject)).to.deep.equal({ head: ZERO_BYTES32, count: 0 });
  });

  it("chain each subject by itself and the ledger over all", () => {
    const heads = new Heads();
    const first = heads.append(entry);
    const other = heads.append({ ...entry, sequence: 2, subject: bytes("ee") });
    const second = heads.append({ ...entry, sequence: 3 });
    expect(first.subject).to.deep.equal({ head: nextSubjectHead(ZERO_BYTES32, entry), count: 1 });
    expect(second.subject).to.deep.equal({
      head: nextSubjectHead(first.subject.head, { ...entry, sequence: 3 }),
      count: 2,
    });
    expect(other.ledger).to.deep.equal({ head: nextLedgerHead(first.ledger.head, other.subject.head), count: 2 });
    expect(heads.ledger).to.deep.equal({ head: nextLedgerHead(other.ledger.head, second.subject.head), count: 3 });
  });

  for (const [name, value] of Object.entries({
    sequence: 2,
    subject: bytes("ab"),
    kind: 0x0501,
    actHash: bytes("ab"),
    content: bytes("ab"),
    organisation: 4,
    keyId: bytes("ab"),
    time: 1,
  }))
    it(`commit to the ${name} of every act`, () => {
      expect(nextSubjectHead(ZERO_BYTES32, { ...entry, [name]: value })).not.to.equal(
        nextSubjectHead(ZERO_BYTES32, entry),
      );
    });

  it("refuse an act that does not follow, in either direction", () => {
    const heads = new Heads();
    heads.append(entry);
    expect(() => heads.append(entry)).to.throw(RangeError, "Act 1 does not follow act 1");
    expect(() => heads.append({ ...entry, sequence: 3 })).to.throw(RangeError, "Act 3 does not follow act 1");
  });
});

function bytes(digits: string): Hex {
  return `0x${digits.repeat(32)}`;
}
