import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { ConfigInvalid, readConfig } from "../../src/platform/Config.ts";

const fileWith = (text: string) => {
  const file = join(mkdtempSync(join(tmpdir(), "counterfoil-config-")), "config.json");
  writeFileSync(file, text);
  return file;
};

describe("the configuration", () => {
  it("has a default for everything, and listens to this machine only", () => {
    const config = readConfig({});
    expect(config).to.include({ port: 3000, host: "127.0.0.1", dataFolder: "./data" });
    expect(config.limits).to.include({ jsonBytes: 2_097_152, documentBytes: 52_428_800 });
  });

  it("comes from a file, and PORT and COUNTERFOIL_DATA win", () => {
    const file = fileWith('{"port": 8000, "dataFolder": "/srv/ledger", "limits": {"documentBytes": 4096}}');
    expect(readConfig({ PORT: "8001" }, file)).to.include({ port: 8001, dataFolder: "/srv/ledger" });
    expect(readConfig({ COUNTERFOIL_DATA: "here" }, file)).to.include({ port: 8000, dataFolder: "here" });
    expect(readConfig({}, file).limits).to.include({ documentBytes: 4096, jsonBytes: 2_097_152 });
  });

  for (const [what, text, says] of [
    ["a misspelt name", '{"prot": 1}', /prot/],
    ["a port that is none", '{"port": 70000}', /port/],
    ["what is no JSON", "port: 1", /not a JSON object/],
    ["a list", "[]", /not a JSON object/],
  ] as const) {
    it(`refuses ${what} and says so`, () => {
      expect(() => readConfig({}, fileWith(text))).to.throw(ConfigInvalid, says);
    });
  }

  it("refuses a PORT that is no number", () => {
    expect(() => readConfig({ PORT: "http" })).to.throw(ConfigInvalid, /port/);
  });

  it("says which file it could not read", () => {
    expect(() => readConfig({}, "/nowhere/config.json")).to.throw(ConfigInvalid, "/nowhere/config.json");
  });
});
