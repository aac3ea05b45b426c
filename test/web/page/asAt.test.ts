import { expect } from "chai";
import { readAsAt } from "../../../src/web/page/asAt.ts";

describe("the form “what did it say on …”", () => {
  it("means now, where it is empty", () => {
    expect(readAsAt({})).to.deep.include({ seconds: undefined, effective: false });
  });

  it("takes a day alone for the end of that London day", () => {
    const { seconds, words } = readAsAt({ "as-at": "2025-06-03" });
    expect(seconds).to.equal(Date.UTC(2025, 5, 3, 22, 59, 59) / 1000);
    expect(words).to.equal("as it stood at the end of 3 June 2025");
  });

  it("takes a London time", () => {
    const { seconds, words } = readAsAt({ "as-at": "2025-06-03", time: "14:05" });
    expect(seconds).to.equal(Date.UTC(2025, 5, 3, 13, 5) / 1000);
    expect(words).to.equal("as it stood at 3 June 2025, 2:05pm BST");
  });

  it("offers both meanings of a time that London has twice", () => {
    const asked = readAsAt({ "as-at": "2025-10-26", time: "01:30", effective: "true" });
    expect(asked.seconds).to.equal(undefined);
    expect(asked.error).to.contain("happens twice");
    expect(asked.meanings.map(({ words }) => words)).to.deep.equal([
      "26 October 2025, 1:30am BST",
      "26 October 2025, 1:30am GMT",
    ]);
    expect(asked.meanings[1]?.href).to.equal("?as-at=2025-10-26&time=01%3A30&offset=%2B00%3A00&effective=true");
  });

  it("takes the meaning that was chosen", () => {
    const chosen = readAsAt({ "as-at": "2025-10-26", time: "01:30", offset: "+00:00" });
    expect(chosen.seconds).to.equal(Date.UTC(2025, 9, 26, 1, 30) / 1000);
  });

  it("goes on to other pages and to data, so that nobody falls back into the present by a link", () => {
    const links = (query: Parameters<typeof readAsAt>[0]) => {
      const { search, dataSearch } = readAsAt(query);
      return [search, dataSearch];
    };
    expect(links({})).to.deep.equal(["", ""]);
    expect(links({ "as-at": "2025-06-03" })).to.deep.equal(["?as-at=2025-06-03", "?as-at=2025-06-03"]);
    expect(links({ "as-at": "2025-10-26", time: "01:30", offset: "+00:00", effective: "true" })).to.deep.equal([
      "?as-at=2025-10-26&time=01%3A30&offset=%2B00%3A00",
      "?as-at=2025-10-26+01%3A30%2B00%3A00&effective=true",
    ]);
    expect(links({ "as-at": "2025-13-01" }), "a time that is none").to.deep.equal(["", ""]);
  });

  it("says what is wrong with what is no time, and shows it again", () => {
    const { error, day } = readAsAt({ "as-at": "2025-13-01" });
    expect(error).to.contain('"2025-13-01" is not a date');
    expect(day).to.equal("2025-13-01");
  });
});
