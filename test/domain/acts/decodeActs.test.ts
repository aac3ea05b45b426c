import { expect } from "chai";
import { AbiCoder, concat, id, Interface, keccak256, TypedDataEncoder } from "ethers";
import fc from "fast-check";
import { AbiDecodingError } from "../../../src/domain/acts/abi/WordReader.ts";
import { APPENDED_FRAGMENT, eventFragments } from "../../../src/domain/acts/abiFragments.ts";
import type { Act } from "../../../src/domain/acts/Act.ts";
import { actHash } from "../../../src/domain/acts/actHash.ts";
import { decodeActs, UndecodableAct } from "../../../src/domain/acts/decodeActs.ts";
import { definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import type { BlockOfLogs, RawLog } from "../../../src/domain/acts/RawLog.ts";
import { registerFor } from "../../../src/domain/acts/registerFor.ts";
import { typedData } from "../../../src/domain/acts/typedData.ts";
import { Heads } from "../../../src/domain/heads.ts";
import { type Hex, ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { actAndDynamicValues } from "./actAndDynamicValues.ts";
import { anIdentity } from "./anIdentity.ts";
import { anyAct, anyHex, anyValues } from "./anyAct.ts";
import { EXAMPLES } from "./examples.ts";

const identity = anIdentity();
const TRANSACTION: Hex = `0x${"77".repeat(32)}`;
const log = new Interface([APPENDED_FRAGMENT]);

describe("reading acts back from a block's logs", () => {
  it("gives every act as it was signed, with its signer and its place in both histories", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAct(), anyHex(20, 84), anyHex(65, 200)), { maxLength: 6 }), (submitted) => {
        const logs = submitted.flatMap(([act, signer, signature], index) => logsOf(act, signer, signature, index + 1));
        const acts = decodeActs(blockOf(logs), identity, new Heads());
        expect(acts.map(({ act }) => act)).to.deep.equal(submitted.map(([act]) => act));
        expect(acts.map(({ signer, signature }) => [signer, signature])).to.deep.equal(
          submitted.map(([, signer, signature]) => [signer, signature]),
        );
        expect(acts.map(({ sequence }) => sequence)).to.deep.equal(submitted.map((_, index) => index + 1));
      }),
      { numRuns: 400 },
    );
  });

  it("computes the heads as the log does", () => {
    const [act] = acts(1);
    const signer: Hex = `0x${"11".repeat(20)}`;
    const [first, second] = decodeActs(
      blockOf([...logsOf(act, signer, "0x22", 1), ...logsOf(act, signer, "0x22", 2)]),
      identity,
      new Heads(),
    );
    const head1 = headBySolidity(ZERO_BYTES32, 1, act, signer);
    const head2 = headBySolidity(head1, 2, act, signer);
    const ledger1 = encodeAndHash(["bytes32", "bytes32"], [ZERO_BYTES32, head1]);
    expect(first).to.include({ subjectHead: head1, ledgerHead: ledger1, subjectSequence: 1 });
    expect(second).to.include({
      subjectHead: head2,
      ledgerHead: encodeAndHash(["bytes32", "bytes32"], [ledger1, head2]),
      subjectSequence: 2,
    });
  });

  it("passes over events of others and of other contracts in between", () => {
    const [act] = acts(1);
    const [appended, told] = logsOf(act, "0x11", "0x22", 1);
    const stranger = { ...appended, address: `0x${"99".repeat(20)}` as const };
    expect(decodeActs(blockOf([stranger, appended, stranger, told, stranger]), identity, new Heads())).to.have.length(
      1,
    );
  });

  it("is not stopped by an amount beyond what a number holds exactly, whoever signed it", () => {
    const { act } = EXAMPLES.AwardDecided;
    const huge = (2n ** 64n - 1n).toString(16);
    const [appended, told] = logsOf(act, "0x11", "0x22", 1);
    const ceiling = act.values.winners[0]?.ceiling ?? 0;
    const data = told.data.replace(ceiling.toString(16).padStart(64, "0"), huge.padStart(64, "0"));
    const item = `0x${data.slice(-128)}`;
    const winner = keccak256(concat([id("Winner(uint32 supplier,uint64 ceiling)"), item]));
    const signed = told.data.slice(2 + 64 * 6, 2 + 64 * 7);
    const dishonest = { ...told, data: data.replace(signed, keccak256(winner).slice(2)) as Hex };
    const hash = TypedDataEncoder.hash(...typedDataWithCeiling(act, 2n ** 64n - 1n));
    const honest = { ...appended, data: appended.data.replace(actHash(act, identity).slice(2), hash.slice(2)) as Hex };
    const [recorded] = decodeActs(blockOf([honest, dishonest]), identity, new Heads());
    expect(recorded?.actHash).to.equal(hash);
    expect(recorded?.act.values).to.deep.equal({ number: 1, winners: [{ supplier: 40, ceiling: 2 ** 64 }] });
  });

  it("refuses a block where an act is missing, and does not move the heads", () => {
    const [act] = acts(1);
    const heads = new Heads();
    expect(() => decodeActs(blockOf(logsOf(act, "0x11", "0x22", 2)), identity, heads)).to.throw(
      RangeError,
      "acts are missing",
    );
    expect(heads.ledger.count).to.equal(0);
  });

  it("refuses an act whose register tells nothing", () => {
    const [act] = acts(1);
    const [appended] = logsOf(act, "0x11", "0x22", 1);
    expect(() => decodeActs(blockOf([appended]), identity, new Heads())).to.throw(UndecodableAct, "did not say");
  });

  it("refuses values other than the signed ones, wherever a byte differs", () => {
    fc.assert(
      fc.property(anyAct(), fc.nat(), (act, place) => {
        const [appended, told] = logsOf(act, "0x11", "0x22", 1);
        const digit = 2 + (place % (told.data.length - 2));
        const flipped = told.data[digit] === "0" ? "1" : "0";
        const data = `${told.data.slice(0, digit)}${flipped}${told.data.slice(digit + 1)}` as Hex;
        const extras = Object.keys(definitionOf(act.kind).extras).length > 0;
        const read = () => decodeActs(blockOf([appended, { ...told, data }]), identity, new Heads());
        if (extras) expectSameActOrRefusal(read, act);
        else expect(read).to.throw();
      }),
      { numRuns: 500 },
    );
  });
});

function typedDataWithCeiling(act: Act<"AwardDecided">, ceiling: bigint): Parameters<typeof TypedDataEncoder.hash> {
  const { domain, types, message } = typedData(act, identity);
  return [domain, types, { ...message, winners: [{ supplier: 40, ceiling }] }];
}

function expectSameActOrRefusal(read: () => { act: Act }[], act: Act): void {
  try {
    expect(read().map((recorded) => recorded.act)).to.deep.equal([act]);
  } catch (error) {
    expect(error).to.satisfy(
      (thrown: unknown) => thrown instanceof UndecodableAct || thrown instanceof AbiDecodingError,
    );
  }
}

function acts(count: number): [Act, ...Act[]] {
  const [first, ...others] = fc.sample(anyAct(), { numRuns: count, seed: 5 });
  if (first === undefined) throw new Error("no act was made");
  return [first, ...others];
}

function blockOf(logs: RawLog[]): BlockOfLogs {
  return { number: 7, hash: `0x${"88".repeat(32)}`, time: 1_750_000_000, logs };
}

function logsOf(act: Act, signer: Hex, signature: Hex, sequence: number): [RawLog, RawLog] {
  const definition = definitionOf(act.kind);
  const register = registerFor(definition, identity);
  const appended = log.encodeEventLog("Appended", [
    sequence,
    act.subject,
    act.organisation,
    register,
    definition.code,
    actHash(act, identity),
    act.content,
    signer,
    signature,
  ]);
  const extras = Object.values(fc.sample(anyValues(definition.extras), { numRuns: 1, seed: 1 })[0] ?? {});
  const told = new Interface(eventFragments(definition.register)).encodeEventLog(act.kind, [
    ...actAndDynamicValues(act),
    ...extras,
  ]);
  return [rawLog(identity.log, appended), rawLog(register, told)];
}

function rawLog(address: Hex, { topics, data }: { topics: string[]; data: string }): RawLog {
  return { address, topics: topics as Hex[], data: data as Hex, transactionHash: TRANSACTION };
}

function headBySolidity(previous: string, sequence: number, act: Act, signer: Hex): Hex {
  return encodeAndHash(
    ["bytes32", "uint256", "bytes32", "uint256", "bytes32", "bytes32", "uint256", "bytes32", "uint256"],
    [
      previous,
      sequence,
      act.subject,
      definitionOf(act.kind).code,
      actHash(act, identity),
      act.content,
      act.organisation,
      keccak256(signer),
      1_750_000_000,
    ],
  );
}

function encodeAndHash(types: string[], values: unknown[]): Hex {
  return keccak256(AbiCoder.defaultAbiCoder().encode(types, values)) as Hex;
}
