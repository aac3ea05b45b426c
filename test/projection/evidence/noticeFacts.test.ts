import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { identifierDigest } from "../../../src/domain/identifiers.ts";
import { noticeFacts } from "../../../src/projection/evidence/noticeFacts.ts";

const RELEASES = new URL("../../../shared/ocds/find-a-tender/london-borough-releases.json", import.meta.url);

describe("what lists show of a notice", () => {
  it("is read from the release: title, type, tags, and whom it names as its buyer", () => {
    const release = {
      ocid: "ocds-h6vhtk-1",
      id: "1-2025",
      tag: ["planning"],
      planning: { project: "Bridge", documents: [{ noticeType: "UK1" }] },
      buyer: { id: "GB-PPON-PZXL-5842-VBBG", name: "Camden" },
    };
    const facts = noticeFacts({ ocid: "ocds-h6vhtk-1", releaseId: "1-2025", release });
    expect(facts).to.include({ title: "Bridge", noticeType: "UK1", buyerName: "Camden" });
    expect(facts.buyerIdentifierDigest).to.equal(identifierDigest("GB-LAE-CMD"));
  });

  it("knows one release from another of the same id by its canonical form, whatever the order of its fields", () => {
    const digest = (release: unknown) => noticeFacts({ release }).canonicalDigest;
    expect(digest({ a: 1, b: 2 })).to.equal(digest({ b: 2, a: 1 }));
    expect(digest({ a: 1, b: 2 })).not.to.equal(digest({ a: 1, b: 3 }));
    expect(noticeFacts({ document: { sha256: "0x12" } }).canonicalDigest).to.equal("0x12");
  });

  it("is nothing where there is nothing to read", () => {
    for (const content of [undefined, null, 7, [], { release: [] }, { release: { parties: "x", tender: [] } }]) {
      expect(noticeFacts(content)).to.deep.include({ title: undefined, buyerIdentifierDigest: undefined, tags: [] });
    }
  });

  it("recognises the London authority in each of the 52 real notices", function () {
    if (!existsSync(RELEASES)) this.skip();
    const { releases } = z
      .object({ releases: z.array(z.looseObject({ id: z.string() })) })
      .parse(JSON.parse(readFileSync(RELEASES, "utf8")));
    const facts = releases.map((release) => noticeFacts({ releaseId: release.id, release }));
    expect(facts).to.have.length(52);
    expect(facts.filter(({ buyerIdentifierDigest }) => buyerIdentifierDigest === undefined)).to.deep.equal([]);
    expect(facts.filter(({ title }) => title === undefined)).to.deep.equal([]);
    expect(facts.filter(({ noticeType }) => noticeType === "UK7")).to.have.length(13);
  });
});
