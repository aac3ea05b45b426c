import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { explainRefusal, refusals } from "../../src/http/problems/refusals/explainRefusal.ts";
import type { RefusalNames } from "../../src/http/problems/refusals/refusalValues.ts";
import { word } from "./fakeLedger.ts";

const contracts = new URL("../../contracts/", import.meta.url);

interface Argument {
  readonly type: string;
  readonly name: string;
}

/** Every `error Name(type name, …)` of our contracts. */
function declaredErrors(): Map<string, Argument[]> {
  const errors = new Map<string, Argument[]>();
  for (const file of readdirSync(contracts, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".sol")) continue;
    const source = readFileSync(new URL(file, contracts), "utf8");
    for (const [, name, args] of source.matchAll(/^\s*error (\w+)\(([^)]*)\);/gm))
      errors.set(
        name!,
        args!.split(",").flatMap((arg) => {
          const [type = "", argument = ""] = arg.trim().split(/\s+/);
          return type === "" ? [] : [{ type, name: argument }];
        }),
      );
  }
  return errors;
}

/** The largest value of a Solidity type, as it is decoded. */
function largest(type: string): string | number {
  if (type === "address") return `0x${"ff".repeat(20)}`;
  if (type === "bytes") return `0x${"ff".repeat(84)}`;
  if (type === "bytes3") return "GBP";
  if (type.startsWith("bytes")) return `0x${"ff".repeat(32)}`;
  if (type.startsWith("uint")) return Math.min(2 ** Number(type.slice(4)) - 1, 2 ** 40 - 1);
  return "x".repeat(600);
}

const builtIn = ["UnknownError", "Error", "Panic"];

describe("refusals of the contracts", () => {
  const declared = declaredErrors();

  it("are each put into words, and nothing else is", () => {
    expect(
      Object.keys(refusals)
        .filter((name) => !builtIn.includes(name))
        .sort(),
    ).to.deep.equal([...declared.keys()].sort());
  });

  it("say values that the error has", () => {
    for (const [name, words] of Object.entries(refusals)) {
      if (builtIn.includes(name)) continue;
      const known = declared.get(name)?.map((argument) => argument.name);
      for (const [, value] of words.says.matchAll(/\{(\w+)/g)) expect(known, name).to.include(value);
    }
  });

  it("say times as London times, amounts with their digits, states by name", () => {
    const passed = explainRefusal({
      error: "TenderDeadlinePassed",
      args: { deadline: 1_786_446_000, time: 1_786_449_600 },
    });
    expect(passed.message).to.match(
      /^The deadline was 11 August 2026, midday BST; it is 11 August 2026, 1pm BST now\./,
    );
    const justPassed = { deadline: 1_786_446_000, time: 1_786_446_005 };
    expect(explainRefusal({ error: "TenderDeadlinePassed", args: justPassed }).message).to.match(
      /The deadline was 11 August 2026, 12:00:00pm BST; it is 11 August 2026, 12:00:05pm BST now/,
    );
    const over = explainRefusal({ error: "PaymentOverPayable", args: { paidAfter: 1_234_567, payableAmount: 5 } });
    expect(over.message).to.contain("12,345.67 excluding VAT would be paid in all; 0.05 is payable");
    const strange = { payment: "0x02", agreement: "0x01", number: 2 };
    expect(explainRefusal({ error: "PaymentOfAnotherMilestone", args: strange }).message).to.contain(
      "The payment is on milestone 2 of the agreement",
    );
    const state = explainRefusal({ error: "AgreementWrongState", args: { agreement: "0x01", state: 4 } });
    expect(state.message).to.contain("is in force");
  });

  it("name organisations beside their numbers, things by title and reference, amounts in their currency", () => {
    const hexagon = { buyer: 3, organisation: 40 };
    const known: RefusalNames = {
      currency: "GBP",
      names: {
        organisation: (number) => (number === 3 ? "London Borough of Camden" : "Hexagon Research Ltd"),
        agreement: () => ({ name: "“Damp sensors” (CAM-2025-014/1)", milestones: new Map([[2, "Prototype"]]) }),
        act: () => ({ number: 17, act: {} as never, says: "London Borough of Camden amends the tender" }),
      },
    };
    expect(explainRefusal({ error: "MilestoneNotBuyer", args: hexagon }, known).message).to.match(
      /^London Borough of Camden \(organisation 3\) is the buyer here, not Hexagon Research Ltd \(organisation 40\)\./,
    );
    const over = { error: "PaymentOverPayable", args: { paidAfter: 1_234_567, payableAmount: 500_000 } };
    expect(explainRefusal(over, known).message).to.match(
      /^£12,345\.67 excluding VAT would be paid in all; £5,000 is payable\. Pay at most/,
    );
    const early = { error: "PaymentNothingPayable", args: { agreement: word(1), number: 2 } };
    expect(explainRefusal(early, known).message).to.match(
      /^Nothing is payable on milestone 2 “Prototype” of the contract “Damp sensors” \(CAM-2025-014\/1\)\. .*before the buyer has accepted/,
    );
    const stale = { error: "RegisterStale", args: { builtOn: `0x${"0".repeat(64)}`, lastAct: word(2) } };
    expect(explainRefusal(stale, known).message).to.match(
      /^The act builds on nothing, but act 17 \(London Borough of Camden amends the tender\) has been recorded since\./,
    );
  });

  it("are at most 400 characters and say no hash, whatever their values and names", () => {
    const long = "x".repeat(500);
    const known: RefusalNames = {
      currency: "GBP",
      names: {
        organisation: () => long,
        subject: () => long,
        agreement: () => ({ name: long, milestones: new Map([[65_535, long]]) }),
        invoice: () => long,
        act: () => ({ number: 2 ** 40, act: {} as never, says: long }),
      },
    };
    for (const [error, args] of declared) {
      const values = Object.fromEntries(args.map(({ type, name }) => [name, largest(type)]));
      for (const names of [undefined, known])
        for (const problem of [explainRefusal({ error, args: values }, names)]) {
          expect(problem.message.length, error).to.be.at.most(400);
          expect(problem.message, error).not.to.match(/0x[0-9a-f]{8}|undefined|\{|not given/);
          expect(problem.message, error).to.match(/^[A-Z0-9£“].*[.…]$/s);
          expect(problem.members, error).to.deep.include({ values });
        }
    }
  });

  it("say how the object stands and what can happen instead, by whom", () => {
    const accepted = { agreement: "0x01", number: 2, state: 3 };
    expect(explainRefusal({ error: "MilestoneWrongState", args: accepted }).message).to.contain(
      "Milestone 2 of the agreement is accepted, so this cannot be done.",
    );
    expect(explainRefusal({ error: "MilestoneWrongState", args: accepted }).message).to.contain(
      "The buyer may correct the decision or record a payment (while less is paid than is payable).",
    );
    const converted = explainRefusal({ error: "PlanNotOpen", args: { plan: "0x01", stage: 3 } });
    expect(converted.message).to.contain("is turned into a procurement, so this cannot be done.");
    expect(converted.message).to.match(/Nothing more can happen to it\.$/);
  });

  it("say what the contracts do not know, and states of a later version, as such", () => {
    const wrong = (state: number) =>
      explainRefusal({ error: "AgreementWrongState", args: { agreement: "0x01", state } }).message;
    expect(wrong(0)).to.contain("is unknown, so");
    expect(wrong(9)).to.contain("is in state 9, which this version of the service cannot put into words");
    expect(wrong(9)).to.not.contain("may");
  });

  it("keep name and values for programs, and say which are stale, expired or not theirs to do", () => {
    const args = { builtOn: `0x${"0".repeat(64)}`, lastAct: "0x02" };
    expect(explainRefusal({ error: "RegisterStale", args }).toJSON()).to.deep.include({
      type: "/problems/act-stale",
      status: 422,
      error: "RegisterStale",
      values: args,
    });
    expect(explainRefusal({ error: "HistoryLogActExpired", args: { validUntil: 1, time: 2 } }).type).to.equal(
      "act-expired",
    );
    expect(explainRefusal({ error: "HistoryLogKeyRevoked", args: { signer: "0x", revokedSince: 1 } }).type).to.equal(
      "key-not-allowed",
    );
  });

  it("are passed on even where there are no words for them", () => {
    for (const error of ["NewError", "__proto__", "constructor"])
      expect(explainRefusal({ error, args: {} }).toJSON()).to.include({ type: "/problems/act-refused", error });
  });
});
