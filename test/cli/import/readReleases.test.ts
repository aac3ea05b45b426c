import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { readReleases } from "../../../src/cli/import/readReleases.ts";

describe("reading a file of releases", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function read(text: string) {
    const path = join(folder, "page.json");
    await writeFile(path, text);
    return readReleases(path);
  }

  it("reports a release that is no JSON, and takes the others all the same", async () => {
    const title = String.raw`{"id":"1","title":"a \"]},{\" b","lots":[{},[1]]}`;
    const { found, refused } = await read(`{"uri":"x","releases":[${title}, {"id":"2","most":Infinity} ,{"id":"3"}]}`);
    expect(found.map(({ where, release }) => [where, release["id"]])).to.deep.equal([
      ["page.json, release 1", "1"],
      ["page.json, release 3", "3"],
    ]);
    expect(refused.map(({ where }) => where)).to.deep.equal(["page.json, release 2"]);
    expect(refused[0]?.reason).to.match(/^the release is not JSON/);
  });

  it("reports the whole file where it breaks off", async () => {
    const { found, refused } = await read('{"releases":[{"id":"1"},{"id":');
    expect(found).to.deep.equal([]);
    expect(refused[0]?.reason).to.match(/^the file is not JSON/);
  });
});
