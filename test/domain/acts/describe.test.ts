import { expect } from "chai";
import fc from "fast-check";
import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { allDefinitions } from "../../../src/domain/acts/definitionOf.ts";
import { describe as describeAct } from "../../../src/domain/acts/describe.ts";
import type { EarlierAct, Names } from "../../../src/domain/acts/Names.ts";
import { parseAct } from "../../../src/domain/acts/parseAct.ts";
import { subjectOfKind } from "../../../src/domain/acts/subjectOfKind.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { anyAct } from "./anyAct.ts";
import { EXAMPLES } from "./examples.ts";
import { earlier, PLAN, PROCUREMENT } from "./examples/example.ts";

const NAMES = new Map([
  [3, "London Borough of Camden"],
  [4, "London Borough of Hackney"],
  [40, "Hexagon Research Ltd"],
  [50, "Notice Reader"],
]);
const names = { organisation: (number: number) => NAMES.get(number) };

/** Earlier acts that the examples name, each under the hash that stands for it. */
const EARLIER = new Map<string, EarlierAct>([
  [earlier("offer"), { number: 12, act: EXAMPLES.AgreementOffered.act }],
  [earlier("decision"), { number: 14, act: EXAMPLES.DeliveryAcceptedInPart.act }],
  [earlier("invoice"), { number: 15, act: EXAMPLES.InvoiceRecorded.act }],
  [earlier("payment"), { number: 16, act: EXAMPLES.PaymentRecorded.act }],
  [earlier("variation"), { number: 17, act: EXAMPLES.VariationOffered.act }],
  [earlier("plan"), { number: 5, act: EXAMPLES.PlanPublished.act }],
  [earlier("entry"), { number: 4, act: EXAMPLES.OrganisationEntered.act }],
  [
    earlier("motion"),
    {
      number: 6,
      act: EXAMPLES.AdmissionProposed.act,
      says: "London Borough of Camden moves to admit London Borough of Islington to the consortium",
    },
  ],
  [earlier("recovery"), { number: 7, act: EXAMPLES.RecoveryProposed.act }],
  [earlier("act"), { number: 13, act: EXAMPLES.AgreementSigned.act, says: "Hexagon Research Ltd signs the contract" }],
]);

/** What a reader of the records knows. */
const known: Names = {
  ...names,
  subject: (subject) =>
    new Map([
      [PROCUREMENT, "“Damp sensors” (CAM-2025-014)"],
      [PLAN, "“Damp sensors for council homes” (CAM-P-7)"],
    ]).get(subject),
  currency: () => "GBP",
  act: (hash) => EARLIER.get(hash),
  agreement: (id) =>
    id === earlier("offer")
      ? { name: "“Damp sensors, solution design” (CAM-2025-014/1)", milestones: new Map([[1, "Design report"]]) }
      : undefined,
  invoice: (id) => (id === earlier("invoice") ? "HX-0031" : undefined),
  key: () => ({ label: "director-1", questions: [21, 22, 30] }),
};
const kinds: ActKind[] = allDefinitions().map(({ kind }) => kind);

describe("an act in words", () => {
  for (const kind of kinds) {
    it(`tells a ${kind} with its content`, () => {
      const { act, content } = EXAMPLES[kind];
      expect(describeAct(act, content, known)).to.equal(EXAMPLES[kind].full);
    });

    it(`tells a ${kind} as much where names are all that is known besides the signed values`, () => {
      const { act } = EXAMPLES[kind];
      if (subjectOfKind(kind) !== "procurement") return;
      expect(describeAct(act, undefined, known)).to.match(/\(CAM-2025-014/);
    });

    it(`tells a ${kind} whose content was erased by its signed values alone`, () => {
      const { act } = EXAMPLES[kind];
      expect(describeAct(act, undefined, names)).to.equal(EXAMPLES[kind].erased);
    });
  }

  it("quotes a notice's title on one line, cut short, and leaves out one that holds an address", () => {
    const { act, content } = EXAMPLES.NoticeRecorded;
    const titled = (title: string) => describeAct(act, { ...content, release: { tender: { title } } }, names);
    expect(titled("Damp\u202e\n sensors")).to.include("of ocds-h6vhtk-0550b4 (“Damp sensors”), published");
    expect(titled("x".repeat(500))).to.include(`(“${"x".repeat(119)}…”)`);
    expect(titled("Ask jane@camden.example")).not.to.include("jane");
  });

  it("tells what came of an act once it is recorded", () => {
    const { act, content } = EXAMPLES.VoteCast;
    expect(describeAct(act, content, known, { carried: true, number: 34 })).to.equal(
      `${EXAMPLES.VoteCast.full} The motion is carried; the organisation entered has the number 34.`,
    );
    expect(describeAct(act, content, known, { carried: false, number: 0 })).to.equal(EXAMPLES.VoteCast.full);
    expect(describeAct(EXAMPLES.OrganisationEntered.act, undefined, names, { number: 40 })).to.match(
      /enters an organisation \(supplier\) in the directory, with the number 40; its first key/,
    );
  });

  for (const [kind, earlierKind, words] of [
    ["VoteCast", "VoteCast", "Takes the place of its act 30 (vote cast)."],
    ["ActAffirmed", "ActDisowned", "Takes the place of its act 30 (act disowned)."],
    ["ActDisowned", "ActAffirmed", "Takes the place of its act 30 (act affirmed)."],
    ["PaymentConfirmed", "PaymentContested", "Takes the place of its act 30 (payment contested)."],
    ["PaymentContested", "PaymentConfirmed", "Takes the place of its act 30 (payment confirmed)."],
    ["PlanJoined", "PlanDeclined", "Takes the place of its act 30 (plan declined)."],
    ["PlanDeclined", "PlanJoined", "Takes the place of its act 30 (plan joined)."],
    ["InvoiceDisputed", "InvoiceDisputed", "Before: £500 excluding VAT was disputed."],
  ] as const)
    it(`tells what a ${kind} takes the place of, which its signer may not have read`, () => {
      const replaced = earlier("replaced");
      const { act, content } = EXAMPLES[kind];
      const values = "previous" in act.values ? { ...act.values, previous: replaced } : act.values;
      const isByValue = "previous" in act.values;
      const again = parseAct({ ...act, ...(isByValue ? {} : { builtOn: replaced }), values });
      const replacedAct = { number: 30, act: EXAMPLES[earlierKind].act };
      const told = { ...known, act: (hash: Hex) => (hash === replaced ? replacedAct : EARLIER.get(hash)) };
      expect(describeAct(again, content, told)).to.include(words);
    });

  it("names an organisation by its number where its name is not known", () => {
    expect(describeAct(EXAMPLES.ActAffirmed.act, undefined, { organisation: () => undefined })).to.equal(
      "organisation 40 stands by an earlier act of its own.",
    );
  });

  for (const { kind, fields } of allDefinitions()) {
    const times = Object.keys(fields).filter((name) => fields[name] === "uint40");
    for (const name of times)
      it(`never takes a ${kind} without ${name}, which is signed as 0, for one of 1970`, () => {
        const { act, content } = EXAMPLES[kind];
        const without = parseAct({ ...act, values: { ...act.values, [name]: 0 } });
        for (const words of [describeAct(without, content, known), describeAct(without, undefined, names)])
          expect(words).to.not.include("1970");
      });
  }

  it("says something about any act that may ever have been signed, and never fails", () => {
    fc.assert(
      fc.property(anyAct(), fc.jsonValue(), (act, content) => {
        expect(describeAct(act, content, names)).to.match(/\S.*\.$/s);
      }),
      { numRuns: 500 },
    );
  });
});
