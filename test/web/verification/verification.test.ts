import { expect } from "chai";
import { ledgerNote, verificationNote } from "../../../src/web/verification/verification.ts";
import type { VerificationResult } from "../../../src/web/verification/VerificationState.ts";

const result = (verdict: VerificationResult["verdict"], sequence = 20): VerificationResult => ({
  verdict,
  sequence,
  checkedAt: 1_762_164_000,
  ledgerHead: "0x98",
});

describe("what a page says of the verification", () => {
  it("is that nothing was checked, where nothing was", () => {
    expect(verificationNote(undefined, [1, 2]).tag.text).to.equal("Not checked yet");
    expect(verificationNote(result("not checked yet"), [1]).tag.text).to.equal("Not checked yet");
  });

  it("is the verdict, where every act shown was looked at", () => {
    const note = verificationNote(result("holds"), [3, 20]);
    expect(note.tag).to.deep.equal({ text: "Verified", colour: "green" });
    expect(note).to.include({ checkedAt: 1_762_164_000, sequence: 20 });
  });

  it("ends at the last act that was looked at, and counts the newer ones", () => {
    const note = verificationNote(result("holds"), [3, 21, 22]);
    expect(note.tag.text).to.equal("Verified up to act 20");
    expect(note.words).to.contain("2 newer acts are not checked yet.");
    expect(verificationNote(result("holds"), [3, 21]).words).to.contain("One newer act is not checked yet.");
  });

  it("is that nothing was checked, where all acts shown are newer", () => {
    expect(verificationNote(result("holds"), [21, 22]).tag.text).to.equal("Not checked yet");
  });

  it("counts from the whole ledger's end where it is about all of it, and never goes up to act 0", () => {
    expect(ledgerNote(result("holds"), 22).tag.text).to.equal("Verified up to act 20");
    expect(ledgerNote(result("holds"), 22).words).to.contain("2 newer acts are not checked yet.");
    expect(ledgerNote(result("holds"), 20).tag.text).to.equal("Verified");
    expect(ledgerNote(result("holds", 0), 3).tag.text).to.equal("Not checked yet");
    expect(ledgerNote(result("holds", 0), 0).tag.text).to.equal("Nothing to check");
  });

  it("is that there is nothing to check, where no act is shown", () => {
    expect(verificationNote(result("holds"), []).tag.text).to.equal("Nothing to check");
  });

  it("never turns a doubt into a green word", () => {
    expect(verificationNote(result("holds but questioned"), [1]).tag.colour).to.equal("yellow");
    expect(verificationNote(result("does not hold"), [1]).tag.colour).to.equal("red");
  });
});
