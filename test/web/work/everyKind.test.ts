import { expect } from "chai";
import type { ActKind } from "../../../src/domain/acts/Act.ts";
import { definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { withoutOptional } from "../../../src/domain/entry/schemaParts.ts";
import { actionOf, KINDS } from "../../../src/web/work/begin/kindActions.ts";
import { type DraftChoices, type Question, questionAt, questionsOf } from "../../../src/web/work/draft/questions.ts";
import type { WorkDraft } from "../../../src/web/work/draft/WorkDraft.ts";
import { checkField } from "../../../src/web/work/form/checkField.ts";
import { readField } from "../../../src/web/work/form/readField.ts";
import { listOf, typedOf } from "../../../src/web/work/form/typedOf.ts";
import { EXAMPLES } from "../../domain/acts/examples.ts";

const choices: DraftChoices = {
  organisations: [...Array(60).keys()].map((number) => ({
    key: String(number),
    text: `Organisation ${number}`,
    stands: { organisation: number, name: `Organisation ${number}` },
  })),
  things: new Map(),
  values: new Map(),
};

/** A draft that says all that an example says. */
function draftOf(kind: ActKind): WorkDraft {
  const content: unknown = EXAMPLES[kind].content;
  const stored = {
    id: "x",
    organisation: 7,
    kind,
    wish: "{}",
    answers: "",
    builtOn: null,
    version: 1,
    begunAt: 1,
    signer: "",
    changed: 0,
  };
  const wish = { kind, organisation: 7 };
  return { stored, definition: definitionOf(kind), wish, answers: { values: {}, content }, builtOn: undefined };
}

/** A question and those on the pages below it. */
function withItems(draft: WorkDraft, question: Question): Question[] {
  if (question.field.is !== "list" || question.field.of !== "items") return [question];
  return listOf(question.answer).flatMap((_, index) => {
    const item = questionAt(draft, `${question.pointer}/${index}`, choices);
    return item === undefined ? [] : withItems(draft, item);
  });
}

/** Parties are chosen by their number: the list says what they are called. */
const withoutNames = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (name, value: unknown) =>
      ["name", "identifier", "vat", "gross", "byRate"].includes(name) ? undefined : value,
    ),
  );

describe("forms", () => {
  for (const kind of KINDS) {
    it(`ask all that a ${kind} says, and read back what was typed`, () => {
      const draft = draftOf(kind);
      expect(actionOf(kind)).to.match(/^[A-Z].{4,}/);
      const questions = questionsOf(draft, choices);
      const { content, countersigns } = draft.definition;
      const members = countersigns === undefined ? Object.keys(Object(draft.answers.content) as object) : [];
      const asked = questions.map(({ pointer }) => pointer);
      expect(asked).to.include.members(members.map((name) => `/content/${name}`));
      expect(withoutOptional(content)).not.to.equal(undefined);
      for (const question of questions.flatMap((one) => withItems(draft, one))) {
        const { field, answer, schema, pointer } = question;
        if (answer === undefined || field.is === "list") continue;
        const read = readField(field, typedOf(field, answer), answer);
        expect(read.errors, pointer).to.deep.equal([]);
        expect(withoutNames(read.answer), pointer).to.deep.equal(withoutNames(answer));
        if (schema !== undefined) expect(checkField(field, schema, answer), pointer).to.deep.equal([]);
      }
    });
  }

  it("show JSON to nobody, but for a release, which is one", () => {
    const asJson = KINDS.flatMap((kind) =>
      questionsOf(draftOf(kind), choices).flatMap(({ field, pointer }) =>
        field.is === "json" ? [`${kind}${pointer}`] : [],
      ),
    );
    expect(asJson).to.deep.equal(["NoticeRecorded/content/release"]);
  });
});
