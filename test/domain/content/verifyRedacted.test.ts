import { expect } from "chai";
import fc from "fast-check";
import { contentDigest } from "../../../src/domain/content/contentDigest.ts";
import type { Path } from "../../../src/domain/content/Path.ts";
import { isPrefix } from "../../../src/domain/content/Path.ts";
import { discloseParts, openContent, partAt, redactContent } from "../../../src/domain/content/redactContent.ts";
import { redactedContentSchema } from "../../../src/domain/content/RedactedContent.ts";
import { verifyRedacted } from "../../../src/domain/content/verifyRedacted.ts";
import { redactedVectors } from "./vectors.ts";

const SALT = `0x${"5a".repeat(32)}` as const;
const OFFER = { supplier: "GB-COH-01234567", price: { net: 1250000, vat: 250000 }, people: [{ post: "Director" }] };
const DIGEST = contentDigest(OFFER, SALT);

describe("verifyRedacted", () => {
  for (const vector of redactedVectors) {
    it(`${vector.problem === null ? "holds" : `finds "${vector.problem}"`} when ${vector.name}`, () => {
      expect(verifyRedacted(vector.redacted, vector.digest)?.code ?? null).to.equal(vector.problem);
    });
  }

  it("never finds nothing after one commitment was changed", () => {
    const open = openContent(OFFER, SALT);
    for (const index of open.leaves.keys()) {
      const leaves = open.leaves.map((leaf, at) => (at === index ? { ...leaf, commitment: SALT } : leaf));
      expect(verifyRedacted({ leaves, shown: [] }, DIGEST)?.code).to.equal("digest");
    }
  });

  it("stays quick for a stranger's ten thousand parts", () => {
    const value = Array.from({ length: 10_000 }, (_, index) => index);
    const content = redactContent(openContent(value, SALT), [[0]]);
    const started = performance.now();
    expect(verifyRedacted(content, contentDigest(value, SALT))).to.equal(undefined);
    expect(performance.now() - started).to.be.below(5000);
  });
});

describe("redactContent", () => {
  it("keeps the digest and hides exactly what was named, for any content", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), fc.nat(), (value, which, length) => {
        const open = openContent(value, SALT);
        const leaf = open.leaves[which % open.leaves.length]?.path ?? [];
        const hidden = leaf.slice(0, length % (leaf.length + 1));
        const redacted = redactContent(open, [hidden]);
        expect(verifyRedacted(redacted, contentDigest(value, SALT))).to.equal(undefined);
        const open2 = redacted.leaves.filter(({ path }) => redacted.shown.some((part) => isPrefix(part.path, path)));
        const kept = open.leaves.filter(({ path }) => !isPrefix(hidden, path));
        expect(open2).to.deep.equal(kept);
      }),
    );
  });

  it("hides more from what is redacted already", () => {
    const once = redactContent(openContent(OFFER, SALT), [["people"]]);
    const twice = redactContent(once, [["price", "net"]]);
    expect(twice.shown.map((part) => part.path)).to.deep.equal([["price", "vat"], ["supplier"]]);
    expect(verifyRedacted(twice, DIGEST)).to.equal(undefined);
  });

  it("leaves no salt behind that opens what was erased", () => {
    const erased = redactContent(openContent(OFFER, SALT), [["price", "net"]]);
    const text = JSON.stringify(erased);
    const forgotten: Path[] = [[], ["price"], ["price", "net"]];
    for (const path of forgotten) expect(text).to.not.include(partAt(openContent(OFFER, SALT), path).salt);
    expect(text).to.not.include("1250000");
    expect(() => partAt(erased, ["price", "net"])).to.throw(RangeError, 'Nothing is shown at ["price","net"]');
  });

  it("refuses to hide what is not there, so that a slip of the pen does not leave it open", () => {
    expect(() => redactContent(openContent(OFFER, SALT), [["prise"]])).to.throw(
      RangeError,
      'Nothing stands at ["prise"]',
    );
  });
});

describe("discloseParts", () => {
  it("shows one field and nothing else", () => {
    const shown = discloseParts(openContent(OFFER, SALT), [["price", "net"]]);
    expect(verifyRedacted(shown, DIGEST)).to.equal(undefined);
    expect(shown.shown.map(({ path, value }) => [path, value])).to.deep.equal([[["price", "net"], 1250000]]);
  });

  it("shows a subtree by its one salt", () => {
    const shown = discloseParts(openContent(OFFER, SALT), [["price"]]);
    expect(shown.shown).to.have.length(1);
    expect(verifyRedacted(shown, DIGEST)).to.equal(undefined);
  });

  it("survives JSON and its schema", () => {
    const shown = discloseParts(openContent(OFFER, SALT), [["people", 0]]);
    const copy = redactedContentSchema.parse(JSON.parse(JSON.stringify(shown)));
    expect(copy).to.deep.equal(shown);
  });
});
