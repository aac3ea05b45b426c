import { readFileSync } from "node:fs";
import { secp256k1 } from "@noble/curves/secp256k1.js";
import { expect } from "chai";
import { z } from "zod";
import { fromHex, type Hex } from "../../../src/domain/Hex.ts";
import { addressOf } from "../../../src/domain/receipt.ts";
import { verdictOf } from "../../../src/verify/caseFile/CaseFinding.ts";
import { CaseFindings } from "../../../src/verify/caseFile/CaseFindings.ts";
import { checkValidatorSealing } from "../../../src/verify/caseFile/checkValidatorSealing.ts";
import { bytesIn, type RlpItem, rlpItems, writeRlp } from "../../../src/verify/caseFile/rlpItems.ts";
import { readHeader } from "../../../src/verify/caseFile/SealedHeader.ts";

/** A header of a real network, whose validators tests replace with their own. */
const RECORDED = z
  .object({ sealing: z.object({ header: z.string() }) })
  .parse(JSON.parse(readFileSync(new URL("../../conformance/case-files/validators.json", import.meta.url), "utf8")));
const FIELDS = rlpItems(Buffer.from(RECORDED.sealing.header, "base64")) ?? [];
const [NUMBER, EXTRA] = [8, 12];

const keys = (first: number, count: number) => Array.from({ length: count }, (_, index) => new Uint8Array(32).fill(first + index)); // prettier-ignore
const addressesOf = (of: readonly Uint8Array[]) => of.map((key) => addressOf(secp256k1.getPublicKey(key, false)));

/** The recorded block with other validators, number and round: base64. */
function headerOf(validators: readonly Hex[], { number = 9, round = 0 } = {}): string {
  const vanity = bytesIn(rlpItems(bytesIn(FIELDS[EXTRA]) ?? new Uint8Array())?.[0]) ?? new Uint8Array(32);
  const scalar = round === 0 ? new Uint8Array() : Uint8Array.of(round);
  const extra: RlpItem[] = [vanity, [...validators].sort().map(fromHex), [], scalar, []];
  const fields = FIELDS.map((field, index) => (index === NUMBER ? Uint8Array.of(number) : index === EXTRA ? writeRlp(extra) : field)); // prettier-ignore
  return Buffer.from(writeRlp(fields)).toString("base64");
}

function sealsOn(header: string, by: readonly Uint8Array[]): string[] {
  const digest = fromHex(readHeader(header)?.digest ?? "0x");
  return by.map((key) => {
    const signed = secp256k1.sign(digest, key, { prehash: false, format: "recovered" });
    return Buffer.from([...signed.subarray(1), signed[0] ?? 0]).toString("base64");
  });
}

interface Sealed {
  readonly header: string;
  readonly seals: readonly string[];
  readonly handovers?: readonly { header: string; seals: string[] }[];
}

function codes(trusted: readonly Uint8Array[], { header, seals, handovers = [] }: Sealed) {
  const findings = new CaseFindings();
  const read = readHeader(header);
  if (read === undefined) throw new Error("The test made no header.");
  const sealing = { by: "validators" as const, header, seals: [...seals], handovers: [...handovers] };
  checkValidatorSealing({ header: read, sealing, trusted: addressesOf(trusted) }, findings);
  return { verdict: verdictOf(findings.all), codes: findings.all.map(({ code }) => code) };
}

const holds = { verdict: "holds", codes: [] };

describe("blocks that validators sealed", () => {
  for (const [count, needed] of [
    [1, 1],
    [4, 3],
    [7, 5],
    [10, 7],
  ] as const)
    // prettier-ignore
    it(`of ${count} need ${needed} different seals`, () => {
      const validators = keys(1, count);
      const header = headerOf(addressesOf(validators), { round: 2 });
      expect(codes(validators, { header, seals: sealsOn(header, validators.slice(0, needed)) })).to.deep.equal(holds);
      const short = codes(validators, { header, seals: sealsOn(header, validators.slice(0, needed - 1)) });
      expect(short.codes).to.deep.equal(["seals-missing"]);
    });

  const four = keys(1, 4);
  const header = headerOf(addressesOf(four));

  it("count nobody twice, and no stranger", () => {
    const twice = sealsOn(header, [four[0]!, four[1]!, four[1]!]);
    expect(codes(four, { header, seals: twice }).codes).to.deep.equal(["seal-doubled", "seals-missing"]);
    const stranger = sealsOn(header, [four[0]!, four[1]!, ...keys(50, 1)]);
    expect(codes(four, { header, seals: stranger }).codes).to.deep.equal(["seal-of-a-stranger", "seals-missing"]);
  });

  it("are not sealed by seals over another round", () => {
    const other = headerOf(addressesOf(four), { round: 1 });
    expect(codes(four, { header: other, seals: sealsOn(header, four.slice(0, 3)) }).codes).to.include("seals-missing");
  });

  it("do not hold where strangers list and seal themselves", () => {
    const strangers = keys(50, 4);
    const own = headerOf(addressesOf(strangers));
    expect(codes(four, { header: own, seals: sealsOn(own, strangers) }).codes).to.deep.equal(["handover-missing"]);
  });

  it("hold after a change that f + 1 of those trusted sealed, and not with f", () => {
    const seven = keys(1, 7); // f = 2
    const after = (kept: number) => [...seven.slice(0, kept), ...keys(50, 6 - kept)];
    const three = headerOf(addressesOf(after(3)));
    expect(codes(seven, { header: three, seals: sealsOn(three, after(3)) })).to.deep.equal(holds);
    const two = headerOf(addressesOf(after(2)));
    expect(codes(seven, { header: two, seals: sealsOn(two, after(2)) }).codes).to.deep.equal(["handover-missing"]);
  });

  it("hold over handovers that lead from one list to the next, in their order", () => {
    const [second, third] = [[...four.slice(2), ...keys(20, 2)], keys(20, 4)] as const;
    const between = headerOf(addressesOf(second), { number: 5 });
    const last = headerOf(addressesOf(third), { number: 9 });
    const handovers = [{ header: between, seals: sealsOn(between, second) }];
    const seals = sealsOn(last, third);
    expect(codes(four, { header: last, seals, handovers })).to.deep.equal(holds);
    expect(codes(four, { header: last, seals }).codes).to.deep.equal(["handover-missing"]);
    const late = headerOf(addressesOf(second), { number: 9 });
    const wrong = [{ header: late, seals: sealsOn(late, second) }];
    expect(codes(four, { header: last, seals, handovers: wrong }).codes).to.deep.equal(["header-unreadable"]);
  });

  it("are not decided where a contract selects validators, or the header is another ledger's", () => {
    const none = headerOf([]);
    const { verdict, codes: found } = codes(four, { header: none, seals: [] });
    expect([verdict, found]).to.deep.equal(["cannot be decided", ["validators-not-listed"]]);
    const embedded = Buffer.from(writeRlp(FIELDS.map((field, index) => (index === EXTRA ? new Uint8Array() : field)))).toString("base64"); // prettier-ignore
    expect(codes(four, { header: embedded, seals: [] }).codes).to.deep.equal(["header-unreadable"]);
  });
});
