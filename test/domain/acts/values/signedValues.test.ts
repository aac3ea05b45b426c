import { expect } from "chai";
import { z } from "zod";
import { allDefinitions } from "../../../../src/domain/acts/definitionOf.ts";
import { actsNamed, organisationsNamed } from "../../../../src/domain/acts/values/namedInValues.ts";
import { membersOf, withoutOptional } from "../../../../src/domain/entry/schemaParts.ts";
import { EXAMPLES } from "../examples.ts";

describe("the values of an act", () => {
  for (const { kind, values, content, actor, happenedAt } of allDefinitions()) {
    it(`of a ${kind} are said by places that its content has`, () => {
      const pointers = Object.values(values).flatMap(({ saidBy }) =>
        typeof saidBy === "string" ? [] : [saidBy.content],
      );
      const others = [actor?.at, happenedAt].filter((pointer) => pointer !== undefined);
      for (const pointer of [...pointers, ...others])
        expect(schemaAt(content, pointer), `${kind} ${pointer}`).to.be.an("object");
    });

    it(`of a ${kind} are each said in words`, () => {
      for (const [name, { what }] of Object.entries(values))
        expect(what, name).to.match(/^(the|how|whether|a|its) .*\S$/);
    });
  }

  it("differ from the content where anything at all was changed after signing", () => {
    for (const { act, content } of Object.values(EXAMPLES)) {
      const definition = allDefinitions().find(({ kind }) => kind === act.kind)!;
      for (const [name, value] of Object.entries(definition.values)) {
        const { saidBy } = value;
        if (typeof saidBy === "string") continue;
        const changed = { ...act, values: { ...act.values, [name]: another((act.values as Values)[name]) } };
        const paths = definition
          .compare(changed as typeof act, definition.content.parse(content))
          .map(({ path }) => path);
        expect(
          paths.some((path) => path.startsWith(saidBy.content)),
          `${act.kind}.${name}`,
        ).to.equal(true);
      }
    }
  });

  it("name organisations and earlier acts by what they mean, inside lists too", () => {
    const winners = {
      type: { struct: "Winner", what: "A supplier that wins.", members: {} },
      what: "the winners",
      saidBy: "signer",
    } as const;
    const meaning = { is: "list", members: { who: { is: "organisation" }, much: { is: "number" } } } as const;
    const values = { chosen: { ...winners, meaning, told: () => undefined, differs: () => [] } };
    expect(
      organisationsNamed(values, {
        chosen: [
          { who: 7, much: 1 },
          { who: 9, much: 2 },
        ],
      }),
    ).to.deep.equal([7, 9]);
    const zero = `0x${"0".repeat(64)}` as const;
    const hash = `0x${"ab".repeat(32)}` as const;
    const act = { ...values.chosen, meaning: { is: "act" } } as const;
    expect(actsNamed({ before: act, none: act }, { before: hash, none: zero })).to.deep.equal([hash]);
  });

  it("say on which day it happened, wherever that is said", () => {
    const award = allDefinitions().find(({ kind }) => kind === "AwardDecided")!;
    const { act, content } = Object.values(EXAMPLES).find((one) => one.act.kind === "AwardDecided")!;
    const decided = { ...content, decidedOn: "2026-07-01" };
    expect(award.happenedOn(act, decided)).to.deep.equal({ day: Date.UTC(2026, 5, 30, 23) / 1000, where: "here" });
    for (const said of [undefined, 7, {}, { decidedOn: "1 July" }, { decidedOn: 3 }])
      expect(award.happenedOn(act, said)).to.equal(undefined);
  });
});

type Values = Readonly<Record<string, unknown>>;

/** The schema of what stands at a JSON pointer; a number in it stands for any item. */
function schemaAt(schema: z.ZodType, pointer: string): z.ZodType | undefined {
  return pointer
    .split("/")
    .slice(1)
    .reduce<z.ZodType | undefined>((at, key) => {
      if (at === undefined) return undefined;
      const inner = withoutOptional(at);
      if (inner instanceof z.ZodArray) return inner.element instanceof z.ZodType ? inner.element : undefined;
      return inner instanceof z.ZodObject ? membersOf(inner).get(key) : undefined;
    }, schema);
}

/** Some other value of the same type. */
function another(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[]), 7];
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return value;
  return value.startsWith("0x") ? `${value.slice(0, -1)}${value.endsWith("1") ? "2" : "1"}` : "XXX";
}
