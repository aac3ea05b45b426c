import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { identifierOf, londonAuthorities, recogniseAuthority } from "../../src/domain/londonAuthorities.ts";

const FACTS = new URL("../../../shared/ocds/london-authorities.csv", import.meta.url);

describe("the authorities of London", () => {
  it("are 33, each with its own codes", () => {
    expect(londonAuthorities).to.have.length(33);
    for (const key of ["gssCode", "name", "shortName", "localAuthorityCode"] as const) {
      expect(new Set(londonAuthorities.map((authority) => authority[key])).size).to.equal(33);
    }
  });

  it("are those of the collected facts", function () {
    if (!existsSync(FACTS)) return this.skip();
    const rows = readFileSync(FACTS, "utf8").trim().split("\n").slice(1);
    const facts = rows.map((row) => row.split(","));
    expect(
      londonAuthorities.map((a) => [a.gssCode, a.name, a.shortName, a.localAuthorityCode, a.ppon ?? ""]),
    ).to.deep.equal(facts.map((row) => [row[0], row[1], row[2], row[4], row[9]]));
  });

  it("are known by name as notices write it", () => {
    const written: [string, string][] = [
      ["London Borough of Hackney", "Hackney"],
      ["LB Hackney", "Hackney"],
      ["HACKNEY COUNCIL", "Hackney"],
      ["The Royal Borough of Kensington & Chelsea", "Kensington and Chelsea"],
      ["London Borough of Hammersmith and Fulham (LBHF)", "Hammersmith and Fulham"],
      ["Royal Borough of Kingston Upon Thames", "Kingston upon Thames"],
      ["Westminster City Council", "Westminster"],
      ["The Mayor and Commonalty and Citizens of the City of London", "City of London"],
      ["The Mayor and Burgesses of the London Borough of Brent", "Brent"],
      ["Tower Hamlets", "Tower Hamlets"],
    ];
    for (const [name, shortName] of written) {
      expect(recogniseAuthority({ name })?.shortName, name).to.equal(shortName);
    }
  });

  it("are known by identifier whatever the name", () => {
    const party = {
      name: "London Borough of Hammersmith and Fuham",
      identifiers: [{ scheme: "GB-PPON", id: "phtw-6333-bqgd" }],
    };
    expect(recogniseAuthority(party)?.shortName).to.equal("Hammersmith and Fulham");
    expect(recogniseAuthority({ identifiers: [{ scheme: "GB-LAE", id: "HCK" }] })?.shortName).to.equal("Hackney");
  });

  it("are not guessed", () => {
    const others = [
      "Transport for London",
      "Sutton, Achieving for Children and Kingston",
      "Camden Town Brewery",
      "Hackney College",
      "",
      "Birmingham City Council",
    ];
    for (const name of others) expect(recogniseAuthority({ name }), name).to.equal(undefined);
    expect(recogniseAuthority({ identifiers: [{ scheme: "x", id: "" }, {}] })).to.equal(undefined);
  });

  it("are entered with GB-LAE, which each of them has", () => {
    expect(identifierOf(londonAuthorities[11]!)).to.deep.equal({ scheme: "GB-LAE", id: "HCK" });
  });
});
