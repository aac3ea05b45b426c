import { expect } from "chai";
import { buildAct, ContentUnfit } from "../../../src/domain/acts/buildAct.ts";
import { contentDigest } from "../../../src/domain/content/contentDigest.ts";
import { EXAMPLES } from "./examples.ts";
import { SALT } from "./examples/example.ts";

const { act, content } = EXAMPLES.DeliveryRejected;
const { organisation, subject, builtOn } = act;
const envelope = { organisation, subject, builtOn };

describe("building an act to sign", () => {
  it("puts the content's digest under the salt into the envelope", () => {
    const built = buildAct("DeliveryRejected", envelope, act.values, content, SALT);
    expect(built.act.content).to.equal(contentDigest(content, SALT));
    expect(built.salt).to.equal(SALT);
  });

  it("draws a new salt every time, so that equal contents have unequal digests", () => {
    const [first, second] = [1, 2].map(() => buildAct("DeliveryRejected", envelope, act.values, content));
    expect(first?.act.content).not.to.equal(second?.act.content);
  });

  it("lets the act be recorded for thirty days unless told otherwise", () => {
    const built = buildAct("DeliveryRejected", { ...envelope, now: 1_750_000_000 }, act.values, content);
    expect(built.act.validUntil).to.equal(1_750_000_000 + 30 * 86_400);
    const sooner = buildAct("DeliveryRejected", { ...envelope, validUntil: 1_750_000_001 }, act.values, content);
    expect(sooner.act.validUntil).to.equal(1_750_000_001);
  });

  it("refuses a content that says otherwise than the values", () => {
    const other = { ...content, decidedOn: "2025-09-13" };
    expect(() => buildAct("DeliveryRejected", envelope, act.values, other)).to.throw(
      ContentUnfit,
      'the day of the decision is "2025-09-13", but the signed act says "2025-09-12"',
    );
  });
});
