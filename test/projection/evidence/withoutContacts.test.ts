import { expect } from "chai";
import fc from "fast-check";
import { withoutContacts } from "../../../src/projection/evidence/withoutContacts.ts";

describe("a notice without contact points", () => {
  it("keeps everything but what names or reaches a person, at whatever depth", () => {
    const party = {
      name: "Camden",
      contactPoint: { name: "Jo", email: "jo@camden.example" },
      address: { locality: "London" },
    };
    const release = {
      parties: [party],
      tender: { title: "Bridge", enquiries: [{ author: { name: "Al" }, answer: "Yes" }] },
    };
    expect(withoutContacts(release)).to.deep.equal({
      parties: [{ name: "Camden", address: { locality: "London" } }],
      tender: { title: "Bridge", enquiries: [{ answer: "Yes" }] },
    });
    expect(party.contactPoint.name).to.equal("Jo");
  });

  it("hides e-mail addresses that people wrote into texts", () => {
    const description = "Ask jo.smith@camden.example by noon, or https://example.org/@portal.";
    expect(withoutContacts({ description })).to.deep.equal({
      description: "Ask [address not shown] by noon, or https://example.org/@portal.",
    });
  });

  it("leaves any other JSON as it is", () => {
    const withoutSigns = fc.jsonValue().filter((value) => !JSON.stringify(value).includes("@"));
    fc.assert(
      fc.property(withoutSigns, (value) => {
        expect(withoutContacts({ value })).to.deep.equal({ value });
      }),
    );
  });

  it("is quick with a long text that is nearly an address", () => {
    const started = performance.now();
    withoutContacts("a.".repeat(50_000) + "@" + "b-".repeat(50_000));
    expect(performance.now() - started).to.be.lessThan(2000);
  });
});
