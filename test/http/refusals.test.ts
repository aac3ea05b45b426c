import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { explainRefusal, refusals } from "../../src/http/problems/refusals/explainRefusal.ts";

const contracts = new URL("../../contracts/", import.meta.url);

/** Every `error Name(type name, …)` of our contracts. */
function declaredErrors(): Map<string, string[]> {
  const errors = new Map<string, string[]>();
  for (const file of readdirSync(contracts, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".sol")) continue;
    const source = readFileSync(new URL(file, contracts), "utf8");
    for (const [, name, args] of source.matchAll(/^\s*error (\w+)\(([^)]*)\);/gm))
      errors.set(
        name!,
        args!.split(",").flatMap((arg) => arg.trim().split(/\s+/)[1] ?? []),
      );
  }
  return errors;
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
      for (const [, value] of words.says.matchAll(/\{(\w+)/g)) expect(declared.get(name), name).to.include(value);
    }
  });

  it("say times as London times, amounts with their digits, states by name", () => {
    const passed = explainRefusal({
      error: "TenderDeadlinePassed",
      args: { deadline: 1_786_446_000, time: 1_786_449_600 },
    });
    expect(passed.message).to.match(
      /^The deadline passed at 11 August 2026, midday BST; it is 11 August 2026, 1pm BST now\./,
    );
    const justPassed = { deadline: 1_786_446_000, time: 1_786_446_005 };
    expect(explainRefusal({ error: "TenderDeadlinePassed", args: justPassed }).message).to.match(
      /passed at 11 August 2026, 12:00:00pm BST; it is 11 August 2026, 12:00:05pm BST now/,
    );
    const over = explainRefusal({ error: "PaymentOverPayable", args: { paidAfter: 1_234_567, payableAmount: 5 } });
    expect(over.message).to.contain("12,345.67 net would be paid in all; payable are 0.05");
    const strange = { payment: "0x02", agreement: "0x01", number: 2 };
    expect(explainRefusal({ error: "PaymentOfAnotherMilestone", args: strange }).message).to.contain(
      "The payment 0x02 is on milestone 2 of 0x01",
    );
    const state = explainRefusal({ error: "AgreementWrongState", args: { agreement: "0x01", state: 4 } });
    expect(state.message).to.contain("is in force");
  });

  it("say how the object stands and what can happen instead, by whom", () => {
    const accepted = { agreement: "0x01", number: 2, state: 3 };
    expect(explainRefusal({ error: "MilestoneWrongState", args: accepted }).message).to.contain(
      "Milestone 2 of 0x01 is accepted, so this cannot be done.",
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
