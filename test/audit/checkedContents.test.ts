import { expect } from "chai";
import { checkedContents, storedContents } from "../../src/audit/checkedContents.ts";
import type { ContentFile } from "../../src/content/storedContent.ts";
import { contentDigest } from "../../src/domain/content/contentDigest.ts";
import type { Hex } from "../../src/domain/Hex.ts";

const salt: Hex = `0x${"00".repeat(31)}01`;
const digest = contentDigest({ a: 1 }, salt);

/** A store with one file under every digest. */
function storeOf(file: ContentFile | null | Error) {
  const asked: Hex[] = [];
  const get = async (wanted: Hex) => {
    asked.push(wanted);
    if (file instanceof Error) throw file;
    return file;
  };
  return { asked, get };
}

describe("contents that people read", () => {
  it("are what has their digest, read once", async () => {
    const store = storeOf({ content: { a: 1 }, salt });
    const contentOf = checkedContents(store);
    expect(await contentOf(digest)).to.deep.equal({ a: 1 });
    expect(await contentOf(digest)).to.deep.equal({ a: 1 });
    expect(store.asked).to.have.length(1);
  });

  const useless: [string, ContentFile | null | Error][] = [
    ["changed on disk", { content: { a: 2 }, salt }],
    ["given another salt", { content: { a: 1 }, salt: `0x${"00".repeat(32)}` }],
    ["erased in part", { redacted: { leaves: [], shown: [] } }],
    ["gone", null],
    ["damaged", new Error("no JSON")],
  ];
  for (const [what, file] of useless) {
    it(`are missing when they were ${what}`, async () => {
      expect(await checkedContents(storeOf(file))(digest)).to.equal(undefined);
    });
  }

  it("reach the projector unchecked, but never stop it", async () => {
    expect(await storedContents(storeOf({ content: { a: 2 }, salt }))(digest)).to.deep.equal({ a: 2 });
    expect(await storedContents(storeOf(new Error("no JSON")))(digest)).to.equal(undefined);
  });
});
