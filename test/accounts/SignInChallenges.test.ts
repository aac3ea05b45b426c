import { expect } from "chai";
import { SignInChallenges } from "../../src/accounts/SignInChallenges.ts";

describe("challenges to sign in", () => {
  let now = 1_760_000_000;
  const challenges = new SignInChallenges({ now: () => now });

  it("are taken once", () => {
    const challenge = challenges.draw();
    expect(challenges.take(challenge)).to.equal(true);
    expect(challenges.take(challenge)).to.equal(false);
    expect(challenges.take(challenges.draw())).to.equal(true);
  });

  it("are good for 15 minutes, which nobody can lengthen", () => {
    const [one, other] = [challenges.draw(), challenges.draw()];
    now += 15 * 60 - 1;
    expect(challenges.take(one)).to.equal(true);
    now += 1;
    expect(challenges.take(other)).to.equal(false);
    expect(challenges.take({ ...other, validUntil: other.validUntil + 600 })).to.equal(false);
  });

  it("are nobody's to invent, and none of another service's", () => {
    const { nonce, validUntil } = challenges.draw();
    expect(challenges.take({ nonce: `0x${"11".repeat(32)}`, validUntil })).to.equal(false);
    expect(challenges.take({ nonce: "0x1111", validUntil })).to.equal(false);
    expect(new SignInChallenges({ now: () => now }).take({ nonce, validUntil })).to.equal(false);
  });
});
