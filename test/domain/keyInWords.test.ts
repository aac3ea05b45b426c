import { expect } from "chai";
import type { Hex } from "../../src/domain/Hex.ts";
import { keyFingerprint } from "../../src/domain/keyFingerprint.ts";
import { keyInWords } from "../../src/domain/keyInWords.ts";

const key: Hex = `0x${"7e".repeat(84)}`;

describe("a key in words", () => {
  it("has four, which can be said aloud", () => {
    expect(keyInWords(key)).to.match(/^([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]( |$)){4}$/);
  });

  it("has those of the proquint table for the bytes of its fingerprint", () => {
    // the published example: 127.0.0.1 is lusab-babad
    const bits = parseInt(keyFingerprint(key).slice(0, 4), 16);
    const [word = ""] = keyInWords(key).split(" ");
    const consonants = "bdfghjklmnprstvz";
    const read = [...word].reduce(
      (sum, letter, place) =>
        place % 2 === 0 ? sum * 16 + consonants.indexOf(letter) : sum * 4 + "aiou".indexOf(letter),
      0,
    );
    expect(read).to.equal(bits);
  });

  it("has others for another key", () => {
    expect(keyInWords(`0x${"7e".repeat(83)}7f`)).not.to.equal(keyInWords(key));
  });
});
