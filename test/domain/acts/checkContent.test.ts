import { expect } from "chai";
import fc from "fast-check";
import type { Act } from "../../../src/domain/acts/Act.ts";
import { checkContent, checkNewContent } from "../../../src/domain/acts/checkContent.ts";
import { allDefinitions } from "../../../src/domain/acts/definitionOf.ts";
import type { AnyValue, AnyWord } from "../../../src/domain/acts/Field.ts";
import { parseAct } from "../../../src/domain/acts/parseAct.ts";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { anyAct } from "./anyAct.ts";
import { EXAMPLES } from "./examples.ts";

describe("a content held against its act", () => {
  for (const { kind, fields } of allDefinitions()) {
    it(`of kind ${kind} fits where both say the same`, () => {
      expect(checkContent(EXAMPLES[kind].act, EXAMPLES[kind].content)).to.deep.equal([]);
    });

    const alone: readonly string[] = EXAMPLES[kind].signedAlone ?? [];
    const shared = Object.keys(fields).filter((name) => !alone.includes(name));
    for (const name of shared)
      it(`of kind ${kind} does not fit an act with another ${name}`, () => {
        const { act, content } = EXAMPLES[kind];
        const variants = changed(valueOf(act, name));
        expect(variants).not.to.be.empty;
        for (const variant of variants) {
          const other = withValue(act, name, variant);
          const problems = checkContent(other, content);
          expect(problems, JSON.stringify(variant)).not.to.be.empty;
          for (const problem of problems) expect(problem.message).to.match(/act/);
        }
      });
  }

  it("says where and with which values they differ", () => {
    const { act, content } = EXAMPLES.AgreementOffered;
    const dearer = withValue(act, "amount", 1_350_000);
    expect(checkContent(dearer, content)).to.deep.equal([
      {
        path: "/price/net",
        inAct: 1_350_000,
        inContent: 1_250_000,
        message: "The content says that the price (net) is 1250000, but the signed act says 1350000.",
      },
    ]);
  });

  it("says a deadline as a moment", () => {
    const { act, content } = EXAMPLES.TenderPublished;
    const [problem] = checkContent(withValue(act, "deadline", 1_751_281_201), content);
    expect(problem?.message).to.equal(
      'The content says that the deadline for tenders is "2025-06-30T11:00:00Z", but the signed act says "2025-06-30T11:00:01Z".',
    );
  });

  it("says a day that does not begin at London's midnight in seconds", () => {
    const { act, content } = EXAMPLES.AgreementSigned;
    const later = withValue(act, "startsOn", act.values.startsOn + 3600);
    expect(checkContent(later, content)).to.deep.equal([
      {
        path: "/startsOn",
        inAct: 1_748_736_000,
        inContent: 1_748_732_400,
        message:
          "The content says that the first day in UTC seconds is 1748732400, but the signed act says 1748736000.",
      },
    ]);
  });

  for (const [kind, path] of [
    ["FoundingSigned", "/founders"],
    ["PlanPublished", "/owner/organisation"],
    ["PlanChanged", "/owner/organisation"],
    ["ProcurementOpened", "/lead/organisation"],
    ["TenderPublished", "/lead/organisation"],
    ["TenderAmended", "/lead/organisation"],
    ["AgreementOffered", "/buyer/organisation"],
    ["AgreementSigned", "/supplier/organisation"],
    ["VariationOffered", "/buyer/organisation"],
    ["VariationSigned", "/buyer/organisation"],
  ] as const)
    it(`of kind ${kind} does not fit an act of an organisation that it does not name`, () => {
      const { act, content } = EXAMPLES[kind];
      expect(checkContent({ ...act, organisation: 41 }, content).map((problem) => problem.path)).to.deep.equal([path]);
    });

  it("refuses members that the kind does not know, and missing ones", () => {
    const { act, content } = EXAMPLES.DeliveryRejected;
    expect(checkContent(act, { ...content, assessor: "Jane Doe" })[0]?.message).to.match(/assessor/);
    const { authority, ...nobody } = content;
    expect(authority.post).to.equal("headOfProcurement");
    expect(checkContent(act, nobody)[0]?.path).to.equal("/authority");
  });

  it("refuses fractions, gross sums that are not net plus VAT, and weights that are not 100 in all", () => {
    const { act, content } = EXAMPLES.TenderPublished;
    const problemsOf = (change: object) => checkContent(act, { ...content, ...change }).map(({ path }) => path);
    expect(problemsOf({ budget: { ...content.budget, net: 40_000_000.5 } })).to.include("/budget/net");
    expect(problemsOf({ budget: { ...content.budget, gross: 40_000_000 } })).to.include("/budget/gross");
    const [problem] = checkContent(act, {
      ...content,
      awardCriteria: [{ name: "Quality", weight: 70, type: "quality" }],
    });
    expect(problem?.message).to.equal(
      "In the content, award criteria (/awardCriteria): the weights come to 70, they must be 100 in all.",
    );
  });

  it("refuses a variation of the buyer's that names no authority, but not one of the supplier's", () => {
    const { act, content } = EXAMPLES.VariationOffered;
    const without = Object.fromEntries(Object.entries(content).filter(([name]) => name !== "authority"));
    expect(checkContent(act, without)[0]?.path).to.equal("/authority");
    expect(checkContent({ ...act, organisation: 40 }, without)).to.deep.equal([]);
  });

  it("refuses what the buyer decides on an agreement without saying on which authority", () => {
    for (const { act, content } of [EXAMPLES.VariationWithdrawn, EXAMPLES.AgreementEnded]) {
      const without = Object.fromEntries(Object.entries(content).filter(([name]) => name !== "authority"));
      expect(checkContent(act, without)[0]?.path).to.equal("/authority");
      expect(checkContent(act, { ...without, actingAs: "supplier" })).to.deep.equal([]);
    }
  });

  it("keeps a release with fractions and empty members as it was received", () => {
    const { act, content } = EXAMPLES.NoticeRecorded;
    expect(checkContent(act, content)).to.deep.equal([]);
    const other = { ...content, release: { ...content.release, id: "another" } };
    expect(checkContent(act, other)[0]?.path).to.equal("/release/id");
  });

  it("takes a day of publication from no text that is no date, but lets what was recorded earlier stand", () => {
    const { act, content } = EXAMPLES.NoticeRecorded;
    const dated = (publishedAt: string, publishedOn: number) => {
      const release = { ...content.release, date: publishedAt };
      return [withValue(act, "publishedOn", publishedOn), { ...content, publishedAt, release }] as const;
    };
    const earlier = dated("Lot 7", startOfLondonDay("2001-07-01"));
    expect(checkContent(...earlier)).to.deep.equal([]);
    expect(checkNewContent(...earlier).map(({ path }) => path)).to.deep.equal(["/publishedAt"]);
    expect(checkNewContent(...dated("Lot 7", 0))).to.deep.equal([]);
    const wrong = dated("2026-06-30T23:30:00Z", startOfLondonDay("2026-06-30"));
    expect(checkContent(...wrong).map(({ path }) => path)).to.deep.equal(["/publishedAt"]);
    const undated = Object.fromEntries(Object.entries(content).filter(([name]) => name !== "publishedAt"));
    expect(checkContent(act, undated).map(({ path }) => path)).to.deep.equal(["/publishedAt"]);
  });

  it("never fails, whatever the content", () => {
    fc.assert(
      fc.property(anyAct(), fc.jsonValue(), (act, content) => {
        for (const problem of checkContent(act, content)) expect(problem.message).not.to.equal("");
      }),
      { numRuns: 500 },
    );
  });
});

function valueOf(act: Act, name: string): AnyValue {
  const value = new Map<string, AnyValue>(Object.entries(act.values)).get(name);
  if (value === undefined) throw new Error(`${act.kind} has no ${name}`);
  return value;
}

function withValue(act: Act, name: string, value: AnyValue): Act {
  return parseAct({ ...act, values: { ...act.values, [name]: value } });
}

/** Values of the same type that differ in one place each. */
function changed(value: AnyValue): AnyValue[] {
  if (!Array.isArray(value)) return [changedWord(value as AnyWord)];
  const list = value as readonly (AnyWord | Readonly<Record<string, AnyWord>>)[];
  const items = list.flatMap((item, index) => {
    const variants =
      typeof item === "object"
        ? Object.entries(item).map(([name, word]) => ({ ...item, [name]: changedWord(word) }))
        : [changedWord(item)];
    return variants.map((variant) => list.with(index, variant));
  });
  return [list.slice(1), ...items] as AnyValue[];
}

/** 77 is no code of any list. */
function changedWord(word: AnyWord): AnyWord {
  if (typeof word === "number") return word < 255 ? word + 77 : word + 1;
  if (typeof word === "boolean") return !word;
  return word.length === 3 ? "EUR" : `0x${word.slice(2).replaceAll(/^./g, (digit) => (digit === "0" ? "1" : "0"))}`;
}
