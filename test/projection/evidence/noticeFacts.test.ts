import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { z } from "zod";
import { formatIdentifier, identifierDigest } from "../../../src/domain/identifiers.ts";
import { identifierOf, londonAuthorities } from "../../../src/domain/londonAuthorities.ts";
import { noticeFacts } from "../../../src/projection/evidence/noticeFacts.ts";

const RELEASES = new URL("../../../../shared/ocds/find-a-tender/london-borough-releases.json", import.meta.url);

const LONDON = new Set<string>(londonAuthorities.map((one) => identifierDigest(formatIdentifier(identifierOf(one)))));

describe("what lists show of a notice", () => {
  it("is read from the release: title, type, tags, and whom it names as its buyers", () => {
    const facts = noticeFacts({
      ocid: "ocds-h6vhtk-1",
      id: "1-2025",
      tag: ["planning"],
      planning: { project: "Bridge", documents: [{ noticeType: "UK1" }] },
      buyer: { id: "GB-PPON-PZXL-5842-VBBG", name: "Camden" },
    });
    expect(facts).to.include({ title: "Bridge", noticeType: "UK1" });
    expect(facts.buyers).to.deep.equal([{ name: "Camden", identifierDigests: [identifierDigest("GB-LAE-CMD")] }]);
  });

  it("names every buyer once, wherever the release names it", () => {
    const { buyers } = noticeFacts({
      buyer: { id: "1", name: "Camden" },
      parties: [
        { id: "1", name: "London Borough of Camden", roles: ["buyer"] },
        { id: "2", name: "London Borough of Hackney", roles: ["procuringEntity", "buyer"] },
        { id: "2", name: "London Borough of Newham", roles: "buyer" },
        { id: "3", roles: ["buyer"], identifier: { scheme: "GB-PPON", id: "ABCD-1234-EFGH" } },
        { id: "4", name: "Hexagon", roles: ["supplier"] },
      ],
    });
    const lae = (code: string) => [identifierDigest(`GB-LAE-${code}`)];
    expect(buyers).to.deep.equal([
      { name: "London Borough of Camden", identifierDigests: lae("CMD") },
      { name: "London Borough of Hackney", identifierDigests: lae("HCK") },
      { name: "London Borough of Newham", identifierDigests: lae("NWM") },
      { name: undefined, identifierDigests: [identifierDigest("GB-PPON-ABCD-1234-EFGH")] },
    ]);
  });

  it("names suppliers and tenderers with their identifiers, from the parties or where they are named alone", () => {
    const { suppliers } = noticeFacts({
      parties: [
        { id: "s1", name: "Hexagon Ltd", roles: ["supplier"], identifier: { scheme: "GB-COH", id: "00445790" } },
      ],
      awards: [{ suppliers: [{ id: "s1", name: "Hexagon" }, { name: "Foundry LLP" }] }],
      tender: { tenderers: [{ id: "GB-COH-SC012345", name: "Kelvin" }] },
    });
    expect(suppliers).to.deep.equal([["Hexagon Ltd", "00445790"], ["Kelvin", "SC012345"], ["Foundry LLP"]]);
  });

  it("is nothing where there is nothing to read", () => {
    for (const release of [undefined, null, 7, [], { parties: "x", tender: [] }, { parties: [null, 7, {}], buyer: [] }])
      expect(noticeFacts(release)).to.deep.include({ title: undefined, buyers: [], suppliers: [], tags: [] });
  });

  it("recognises the London authority in each of the 52 real notices", function () {
    if (!existsSync(RELEASES)) this.skip();
    const { releases } = z
      .object({ releases: z.array(z.looseObject({ id: z.string() })) })
      .parse(JSON.parse(readFileSync(RELEASES, "utf8")));
    const facts = releases.map((release) => noticeFacts(release));
    expect(facts).to.have.length(52);
    expect(
      facts.filter(({ buyers }) => !buyers.some(({ identifierDigests }) => LONDON.has(identifierDigests[0] ?? ""))),
    ).to.deep.equal([]);
    expect(facts.filter(({ title }) => title === undefined)).to.deep.equal([]);
    expect(facts.filter(({ noticeType }) => noticeType === "UK7")).to.have.length(13);
  });
});
