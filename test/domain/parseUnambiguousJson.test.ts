import { expect } from "chai";
import fc from "fast-check";
import { parseUnambiguousJson } from "../../src/domain/parseUnambiguousJson.ts";

describe("JSON that says one thing to every reader", () => {
  it("is read as JSON is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(parseUnambiguousJson(text)).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it("has no member twice, however deep, and however it is spelled", () => {
    for (const text of [
      '{"a":1,"a":1}',
      '[{"b":{"a":1,"a":2}}]',
      '{"a":1,"\\u0061":2}',
      '{"__proto__":1,"__proto__":2}',
    ])
      expect(() => parseUnambiguousJson(text), text).to.throw(SyntaxError, "twice");
  });

  it("may have the same member in two objects, and colons in texts", () => {
    for (const text of ['[{"a":1},{"a":1}]', '{"a":{"a":":"}}', '{"a:\\"b":"::"}'])
      expect(parseUnambiguousJson(text), text).to.deep.equal(JSON.parse(text));
  });

  it("is JSON", () => {
    expect(() => parseUnambiguousJson("{")).to.throw(SyntaxError);
  });
});
