import { expect } from "chai";
import fc from "fast-check";
import * as inBrowsers from "../../src/runtime/browser/bytes.ts";
import { sha256 as sha256InBrowsers } from "../../src/runtime/browser/sha256.ts";
import * as inNode from "../../src/runtime/node/bytes.ts";
import { sha256 } from "../../src/runtime/node/sha256.ts";

const anyBytes = fc.uint8Array({ maxLength: 20_000, size: "max" });
const asList = (bytes: Uint8Array | undefined) => bytes && [...bytes];

/** Whatever is asked, both give the same answer. */
function same<Input>(inputs: fc.Arbitrary<Input>, ask: (bytes: typeof inNode, input: Input) => unknown) {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(ask(inBrowsers, input)).to.deep.equal(ask(inNode, input));
    }),
  );
}

describe("bytes and hashes in browsers and in Node", () => {
  it("have the same names", () => {
    expect(Object.keys(inBrowsers).sort()).to.deep.equal(Object.keys(inNode).sort());
  });

  it("read and write the same hexadecimal, base64, base64url and Latin-1", () => {
    same(anyBytes, ({ hexDigits }, bytes) => hexDigits(bytes));
    same(anyBytes, ({ hexDigits, bytesOfHexDigits }, bytes) => asList(bytesOfHexDigits(hexDigits(bytes))));
    same(anyBytes, ({ base64 }, bytes) => base64(bytes));
    same(anyBytes, ({ base64, bytesOfBase64 }, bytes) => asList(bytesOfBase64(base64(bytes))));
    same(anyBytes, ({ base64url }, bytes) => base64url(bytes));
    same(anyBytes, ({ base64url, bytesOfBase64url }, bytes) => asList(bytesOfBase64url(base64url(bytes))));
    same(anyBytes, ({ textOfLatin1 }, bytes) => textOfLatin1(bytes));
    same(anyBytes, ({ textOfLatin1, latin1 }, bytes) => asList(latin1(textOfLatin1(bytes))));
  });

  it("take the same for no base64url", () => {
    for (const text of ["*", "YQ", "YQ==", "a+b/", "YQ=YQ"])
      expect(inBrowsers.bytesOfBase64url(text) === undefined, text).to.equal(
        inNode.bytesOfBase64url(text) === undefined,
      );
  });

  it("read and write the same UTF-8, and see what is none", () => {
    const texts = fc.string({ unit: "binary" });
    same(texts, ({ utf8 }, text) => asList(utf8(text)));
    same(texts, ({ utf8Length }, text) => utf8Length(text));
    same(texts, ({ utf8, textOfUtf8 }, text) => textOfUtf8(utf8(`\ufeff${text}`)));
    same(anyBytes, ({ textOfUtf8 }, bytes) => textOfUtf8(bytes));
    expect(inNode.textOfUtf8(Uint8Array.of(0xff))).to.equal(undefined);
  });

  it("join bytes in their order", () => {
    same(fc.array(fc.uint8Array()), ({ concat }, parts) => asList(concat(...parts)));
    same(fc.nat(100), ({ zeros }, length) => asList(zeros(length)));
  });

  it("hash the same", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(asList(sha256InBrowsers(bytes))).to.deep.equal(asList(sha256(bytes)));
      }),
    );
  });
});
