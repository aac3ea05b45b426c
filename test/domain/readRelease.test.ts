import { expect } from "chai";
import fc from "fast-check";
import { canonicalJson } from "../../src/domain/content/canonicalJson.ts";
import { exactText, parseExactly } from "../../src/domain/exactJson.ts";
import { NotARelease, readRelease } from "../../src/domain/readRelease.ts";

const read = (text: string) => readRelease(Buffer.from(text));
const bytes = (...parts: (string | number)[]) =>
  readRelease(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part])))));

describe("a release as its bytes say it", () => {
  it("is kept as content where that changes nothing", () => {
    for (const text of ['{"a":1.50,"b":[],"c":{},"d":null}', '{"n":-0,"m":1e3,"k":0.1}', '{"t":"\\u00e9\\n"}'])
      expect(read(text).notKept, text).to.equal(undefined);
  });

  for (const [why, text] of [
    ["number-not-finite", '{"n":1e9999}'],
    ["number-not-exact", '{"n":12345678901234567890}'],
    ["number-not-exact", '{"n":1e-400}'],
    ["string-not-unicode", '{"t":"\\ud83d"}'],
    ["key-twice", '{"a":1,"a":2}'],
    ["key-twice", '{"a":{"b":1,"\\u0062":1}}'],
    ["member-dropped", '{"__proto__":{"a":1},"b":2}'],
    ["too-deep", `{"a":${"[".repeat(70)}${"]".repeat(70)}}`],
    ["too-many-leaves", `{"a":[${"1,".repeat(10_000)}1]}`],
    ["too-large", `{"a":"${"x".repeat(1_100_000)}"}`],
  ] as const)
    it(`is kept as a document where a content would not keep it: ${why} in ${text.slice(0, 30)}`, () => {
      expect(read(text).notKept).to.equal(why);
    });

  it("is kept as a document where it is not UTF-8, and then shown as far as that goes", () => {
    const { notKept, members } = bytes('{"id":"1","title":"Price ', 0xa3, '5"}');
    expect(notKept).to.equal("not-utf-8");
    expect(members).to.deep.equal({ id: "1", title: "Price \ufffd5" });
  });

  it("has one digest for every order of members, spelling of numbers and white space", () => {
    for (const [one, other] of [
      ['{"a":1,"b":[1e9999,2]}', '{ "b":[1E9999, 2.0],\n"a":1}'],
      ['{"n":12345678901234567890,"a":"é"}', '{"a":"\\u00e9","n":1234567890123456789.0e1}'],
      [`{"a":"${"x".repeat(1_100_000)}","b":1}`, `{"b":1,"a":"${"x".repeat(1_100_000)}"}`],
      ['{"a":1,"b":"\\ud83d"}', '{"b":"\\uD83D","a":1}'],
    ] as const)
      expect(read(one).digest).to.equal(read(other).digest);
    expect(bytes('{"a":1,"t":"', 0xa3, '"}').digest).to.equal(bytes('{ "t":"', 0xa3, '","a":1}').digest);
  });

  it("has another digest where it says something else", () => {
    const all = [
      read('{"n":1e9999}'), read('{"n":1e9998}'), read('{"n":-1e9999}'), read('{"n":"1e9999"}'), read('{"n":1}'), read('{"n":"1"}'),
      read('{"a":1,"a":2}'), read('{"a":2,"a":1}'), read('{"a":2}'), read('{"a":1}'),
      bytes('{"t":"', 0xa3, '"}'), bytes('{"t":"', 0xa5, '"}'), read('{"t":"£"}'), read('{"t":"\\u00a3"}'.replace("a3", "a4")), read('{"t":"\ufffd"}'), bytes('{"t":"', 0xa3, '\\u0141"}'), bytes('{"t":"', 0xa3, 'A"}'),
    ].map(({ digest }) => digest); // prettier-ignore
    expect(new Set(all).size).to.equal(all.length);
  });

  it("has the digest of its canonical form where it has one", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (release) => {
        expect(exactText(parseExactly(JSON.stringify(release)))).to.equal(
          canonicalJson(JSON.parse(JSON.stringify(release))),
        );
      }),
    );
  });

  it("is none where it is no JSON object", () => {
    for (const text of ["", "[]", "1e9999", "{", '{"a":NaN}', `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`])
      expect(() => read(text), text.slice(0, 20)).to.throw(NotARelease);
  });

  it("never fails in another way, whatever the bytes", () => {
    const piece = fc.constantFrom("{", "}", "[", "]", '"a":', '"a"', ",", "1e9999", "1", "\\u00e9", "\xa3", " ");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.array(piece).map((parts) => Buffer.from(parts.join(""), "latin1")),
        ),
        (given) => {
          try {
            expect(readRelease(given).digest).to.match(/^0x[0-9a-f]{64}$/);
          } catch (error) {
            expect(error).to.be.instanceOf(NotARelease);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
