import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import fc from "fast-check";
import { readReleases } from "../../../src/cli/import/readReleases.ts";

const one = '{"ocid":"o","id":"1"}';
const two = '{"ocid":"o","id":"2"}';
const three = '{"ocid":"o","id":"3"}';
const packaged = (...releases: string[]) => `{"uri":"u","releases":[${releases.join(",")}]}`;

describe("reading a file of releases", () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
  });
  after(() => rm(folder, { recursive: true }));

  async function read(content: string | Uint8Array) {
    const path = join(folder, "page.json");
    await writeFile(path, content);
    const { found, refused, notRead, setAside } = await readReleases(path);
    return { ids: found.map(({ release }) => release.members["id"]), found, refused, notRead, setAside };
  }

  const shapes: readonly (readonly [what: string, text: string])[] = [
    ["a release package", packaged(one, two)],
    ["a package over many lines", JSON.stringify(JSON.parse(packaged(one, two)), null, 2)],
    ["a list of releases", `[${one},${two}]`],
    ["a list of packages", `[${packaged(one)},${packaged(two)}]`],
    ["releases as JSON Lines", `${one}\n${two}\n`],
    ["packages as JSON Lines, with blank lines and Windows' ends of lines", `${packaged(one)}\r\n\r\n${packaged(two)}\r\n`],
    ["packages one after another, each over many lines", `${JSON.stringify(JSON.parse(packaged(one)), null, 1)}\n${JSON.stringify(JSON.parse(packaged(two)), null, 1)}`],
    ["releases with commas between them, on lines of their own", `${one},\n${two}\n`],
    ["releases on one line", `${one} ${two}`],
    ["a JSON sequence", `\u001e${one}\n\u001e${two}\n`],
    ["a record package", `{"records":[{"ocid":"o","releases":[${one}]},{"ocid":"o","releases":[${two}]}]}`],
    ["one record", `{"ocid":"o","releases":[${one},${two}]}`],
    ["records as JSON Lines", `{"ocid":"o","releases":[${one}]}\n{"ocid":"o","releases":[${two}]}`],
    ["a package whose releases stand in two places", `{"releases":[${one}],"uri":"u","releases":[${two}]}`],
    ["a package of releases and records", `{"releases":[${one}],"records":[{"ocid":"o","releases":[${two}]}]}`],
    ["a package with a byte order mark", `\ufeff${packaged(one, two)}`],
    ["a package whose texts hold brackets, quotes and names of members", packaged(one, String.raw`{"ocid":"o","t":"\"releases\": [ {]},{\\","id":"2"}`)],
  ]; // prettier-ignore
  for (const [what, text] of shapes)
    it(`finds all in ${what}`, async () => {
      const { ids, refused, notRead } = await read(text);
      expect(ids).to.deep.equal(["1", "2"]);
      expect([refused, notRead]).to.deep.equal([[], []]);
    });

  it("says of each in which place of the file it stands", async () => {
    const { found } = await read(`${packaged(one, two)}\n${packaged(three)}`);
    expect(found.map(({ where, line }) => [where, line])).to.deep.equal([
      ["page.json, release 1", 1],
      ["page.json, release 2", 1],
      ["page.json, release 3", 2],
    ]);
  });

  it("keeps the bytes of each as they are", async () => {
    const spaced = '{ "ocid" : "o",\n "id":"1", "n": 1e9999, "n": 1.50 }';
    const { found } = await read(packaged(two, spaced));
    expect(Buffer.from(found[1]?.bytes ?? []).toString()).to.equal(spaced);
  });

  it("reports a release that is no JSON, and takes the others all the same", async () => {
    const title = String.raw`{"id":"1","title":"a \"]},{\" b","lots":[{},[1]]}`;
    const { ids, refused, notRead } = await read(
      `{"uri":"x","releases":[${title}, \n{"id":"2","most":Infinity} ,{"id":"3"}]}`,
    );
    expect(ids).to.deep.equal(["1", "3"]);
    expect(refused.map(({ where, line }) => [where, line])).to.deep.equal([["page.json, release 2", 2]]);
    expect(refused[0]?.reason).to.match(/^the release is not JSON/);
    expect(notRead).to.deep.equal([]);
  });

  it("reports a bad value in one record, and takes the releases of all others", async () => {
    const bad = '{"ocid":"o","id":"2","n":NaN}';
    const records = [one, bad, three].map((release) => `{"ocid":"o","releases":[${release}]}`);
    const { ids, refused } = await read(`{"uri":"u","records":[${records.join(",\n")}]}`);
    expect(ids).to.deep.equal(["1", "3"]);
    expect(refused.map(({ where, line }) => [where, line])).to.deep.equal([["page.json, release 2", 2]]);
  });

  it("reports a bad value beside the releases of a record, and takes the releases", async () => {
    const { ids, notRead, refused } = await read(
      `{"records":[{"ocid":"o","releases":[${one}],"x":NaN},{"ocid":"o","releases":[${two}]}]}`,
    );
    expect(ids).to.deep.equal(["1", "2"]);
    expect([notRead, refused]).to.deep.equal([[], []]);
  });

  it("says why a record gives nothing that has only a compiled release", async () => {
    const { ids, refused } = await read(`{"records":[{"ocid":"ocds-a","compiledRelease":${one}}]}`);
    expect(ids).to.deep.equal([]);
    expect(refused).to.have.length(1);
    expect(refused[0]).to.include({ where: "page.json, record 1", ocid: "ocds-a" });
    expect(refused[0]?.reason).to.include("compiledRelease");
  });

  it("leaves out a compiled release beside the releases that it sums up, and counts it", async () => {
    const { ids, refused, setAside } = await read(
      `{"ocid":"o","releases":[${one}],"compiledRelease":${two},"versionedRelease":{}}`,
    );
    expect(ids).to.deep.equal(["1"]);
    expect(refused).to.deep.equal([]);
    expect(setAside).to.equal(2);
  });

  it("reports what is no release among releases", async () => {
    const { ids, refused } = await read(packaged(one, "null", "[]", "7", two));
    expect(ids).to.deep.equal(["1", "2"]);
    expect(refused.map(({ reason }) => reason)).to.deep.equal(Array(3).fill("the release is not an object"));
  });

  it("reports releases that are no list", async () => {
    const { refused } = await read('{"releases":{"a":1}}');
    expect(refused[0]?.reason).to.match(/"releases" is no list/);
  });

  it("reports a value that is nothing of OCDS, and a file without any", async () => {
    expect((await read('{"uri":"u"}')).refused[0]?.reason).to.match(/neither an OCID nor releases/);
    expect((await read("")).refused[0]?.reason).to.equal("the file is empty");
    const { notRead } = await read("<html>\n\n<body>Not found</body>\n</html>\n");
    expect(notRead).to.deep.equal([{ where: "page.json", fromLine: 1, toLine: 4, reason: "this is not JSON" }]);
  });

  it("is content with a package without releases", async () => {
    expect(await read(packaged())).to.deep.include({ ids: [], refused: [], notRead: [] });
  });

  it("says from which line on a file that breaks off was not read", async () => {
    const { ids, notRead } = await read(`{"releases":[\n${one},\n${two},\n{"ocid":"o",\n"id":`);
    expect(ids).to.deep.equal(["1", "2"]);
    expect(notRead).to.deep.equal([{ where: "page.json", fromLine: 4, toLine: 5, reason: "the text breaks off" }]);
  });

  it("goes on behind a line that breaks off", async () => {
    const { ids, notRead } = await read(
      `${packaged(one)}\n{"uri":"u","releases":[${two},{"ocid":"o","t":"\n${packaged(three)}\n`,
    );
    expect(ids).to.deep.equal(["1", "2", "3"]);
    expect(notRead).to.deep.equal([{ where: "page.json", fromLine: 2, toLine: 2, reason: "the text breaks off" }]);
  });

  it("goes on behind lines that are no JSON", async () => {
    const { ids, notRead } = await read(`${one}\nERROR: time out\n\ntry again\n${two}\n]}\n`);
    expect(ids).to.deep.equal(["1", "2"]);
    expect(notRead.map(({ fromLine, toLine }) => [fromLine, toLine])).to.deep.equal([
      [2, 4],
      [6, 6],
    ]);
  });

  it("goes on behind an object whose members cannot be told apart", async () => {
    const { ids, notRead } = await read(`{"uri":"u",\nreleases:[${one}]}\n${two}`);
    expect(ids).to.deep.equal(["2"]);
    expect(notRead).to.deep.equal([{ where: "page.json", fromLine: 2, toLine: 2, reason: "this is not JSON" }]);
  });

  it("reads a compressed file, also one of several parts", async () => {
    const { ids, notRead } = await read(Buffer.concat([gzipSync(`${one}\n`), gzipSync(`${two}\n`)]));
    expect(ids).to.deep.equal(["1", "2"]);
    expect(notRead).to.deep.equal([]);
  });

  it("takes from a compressed file that breaks off what came, and says so", async () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `{"ocid":"o","id":"${index}","r":"${Math.sin(index)}"}\n`);
    const whole = gzipSync(lines.join(""));
    const { ids, notRead } = await read(whole.subarray(0, whole.length / 2));
    expect(ids.length).to.be.within(100, 1900);
    expect(ids.at(-1)).to.equal(String(ids.length - 1));
    expect(notRead.at(-1)).to.include({ toLine: ids.length + 1 });
    expect(notRead.at(-1)?.reason).to.match(/compressed file is damaged or incomplete/);
  });

  it("takes nothing from a compressed file whose checksum is wrong", async () => {
    const damaged = gzipSync(`${one}\n${two}\n`);
    damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 0xff;
    const { ids, notRead } = await read(damaged);
    expect(ids).to.deep.equal([]);
    expect(notRead[0]?.reason).to.match(/incorrect data check/);
  });

  it("refuses UTF-16 instead of guessing", async () => {
    const { ids, notRead } = await read(Buffer.from(`\ufeff${packaged(one)}`, "utf16le"));
    expect(ids).to.deep.equal([]);
    expect(notRead[0]?.reason).to.match(/UTF-16/);
  });

  it("says why a file cannot be read", async () => {
    const { refused } = await readReleases(join(folder, "nowhere.json"));
    expect(refused[0]).to.include({ where: "nowhere.json" });
    expect(refused[0]?.reason).to.match(/^the file cannot be read \(.*ENOENT/);
  });

  it("loses nothing without a word, wherever a file ends", async () => {
    const releases = Array.from({ length: 5 }, (_, index) => `{"ocid":"o","t":["a"],"id":"${index}"}`);
    const text = `{"uri":"u","records":[{"ocid":"o","releases":[${releases.slice(0, 2).join(",")}]},\n{"ocid":"o","releases":[${releases.slice(2).join(",")}]}],"license":"x"}`;
    const ends = releases.map((release) => text.indexOf(release) + release.length);
    for (let length = 1; length < text.length; length++) {
      const { ids, notRead } = await read(text.slice(0, length));
      expect(ids, `of ${length} bytes`).to.have.length(ends.filter((end) => end <= length).length);
      expect(notRead, `of ${length} bytes`).not.to.be.empty;
    }
  });

  it("never fails, and never finds what is not there, whatever the bytes", async () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      "\\",
      ":",
      ",",
      "\n",
      '"releases"',
      '"records"',
      '"ocid"',
      one,
      "NaN",
      "é",
      " ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        const text = parts.join("");
        const { found, refused, notRead } = await read(text);
        for (const { bytes } of found) expect(text).to.include(Buffer.from(bytes).toString());
        if (text.trim().replaceAll(",", "") !== "" && found.length === 0 && !/\[/.test(text))
          expect([...refused, ...notRead], text).not.to.be.empty;
      }),
      { numRuns: 300 },
    );
  });
});
