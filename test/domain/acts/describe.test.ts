import { expect } from "chai";
import fc from "fast-check";
import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { allDefinitions } from "../../../src/domain/acts/definitionOf.ts";
import { describe as describeAct } from "../../../src/domain/acts/describe.ts";
import { anyAct } from "./anyAct.ts";
import { DESCRIPTIONS } from "./descriptions.ts";
import { EXAMPLES } from "./examples.ts";
import { earlier, PROCUREMENT } from "./examples/example.ts";

const NAMES = new Map([
  [3, "London Borough of Camden"],
  [4, "London Borough of Hackney"],
  [40, "Hexagon Research Ltd"],
  [50, "Notice Reader"],
]);
const names = { organisation: (number: number) => NAMES.get(number) };
const kinds: ActKind[] = allDefinitions().map(({ kind }) => kind);

describe("an act in words", () => {
  for (const kind of kinds) {
    it(`tells a ${kind} with its content`, () => {
      const { act, content } = EXAMPLES[kind];
      expect(describeAct(act, content, names)).to.equal(DESCRIPTIONS[kind].full);
    });

    it(`tells a ${kind} whose content was erased by its signed values alone`, () => {
      const { act } = EXAMPLES[kind];
      expect(describeAct(act, undefined, names)).to.equal(DESCRIPTIONS[kind].erased);
    });
  }

  it("quotes a notice's title on one line, cut short, and leaves out one that holds an address", () => {
    const { act, content } = EXAMPLES.NoticeRecorded;
    const titled = (title: string) => describeAct(act, { ...content, release: { tender: { title } } }, names);
    expect(titled("Damp\u202e\n sensors")).to.include("of ocds-h6vhtk-0550b4 (“Damp sensors”), published");
    expect(titled("x".repeat(500))).to.include(`(“${"x".repeat(119)}…”)`);
    expect(titled("Ask jane@camden.example")).not.to.include("jane");
  });

  it("takes titles, currencies and act numbers from what the reader knows", () => {
    const known = {
      ...names,
      subject: (subject: string) => (subject === PROCUREMENT ? "“Damp sensors” (CAM-2025-014)" : undefined),
      currency: () => "GBP",
      actNumber: (hash: string) => (hash === earlier("offer") ? 17 : undefined),
    };
    expect(describeAct(EXAMPLES.AgreementSigned.act, undefined, known)).to.equal(
      "Hexagon Research Ltd signs the offer (act 17): £12,500.00 net, from 1 June 2025 to 30 November 2025. The agreement is in force.",
    );
    expect(describeAct(EXAMPLES.TenderWithdrawn.act, undefined, known)).to.equal(
      "London Borough of Camden withdraws the tender “Damp sensors” (CAM-2025-014), for this reason: an error in the documents.",
    );
  });

  it("tells what came of an act once it is recorded", () => {
    const { act, content } = EXAMPLES.VoteCast;
    expect(describeAct(act, content, names, { carried: true, number: 34 })).to.equal(
      `${DESCRIPTIONS.VoteCast.full} The motion is carried; the organisation entered has the number 34.`,
    );
    expect(describeAct(act, content, names, { carried: false, number: 0 })).to.equal(DESCRIPTIONS.VoteCast.full);
    expect(describeAct(EXAMPLES.OrganisationEntered.act, undefined, names, { number: 40 })).to.match(
      /enters an organisation \(supplier\) in the directory, with the number 40; its first key/,
    );
  });

  it("names an organisation by its number where its name is not known", () => {
    expect(describeAct(EXAMPLES.ActAffirmed.act, undefined, { organisation: () => undefined })).to.equal(
      "organisation 40 stands by an earlier act of its own.",
    );
  });

  it("says something about any act that may ever have been signed, and never fails", () => {
    fc.assert(
      fc.property(anyAct(), fc.jsonValue(), (act, content) => {
        expect(describeAct(act, content, names)).to.match(/\S.*\.$/s);
      }),
      { numRuns: 500 },
    );
  });
});
