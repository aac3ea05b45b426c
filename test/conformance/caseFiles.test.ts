import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { z } from "zod";
import { verifyCaseFile } from "../../src/verify/caseFile/verifyCaseFile.ts";
import { trustRootSchema } from "../../src/verify/TrustRoot.ts";

const FOLDER = new URL("case-files/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER));
const json = (name: string): unknown => JSON.parse(read(name).toString("utf8"));
const expectedSchema = z.array(
  z.strictObject({ file: z.string(), trustRoot: z.string(), verdict: z.string(), codes: z.array(z.string()) }),
);

describe("case files that any verifier should judge alike", () => {
  const expected = expectedSchema.parse(json("expected.json"));

  it("are all listed", () => {
    const files = readdirSync(FOLDER).filter((name) => name !== "expected.json" && !name.endsWith("trust-root.json"));
    expect(expected.map(({ file }) => file)).to.have.members(files);
  });

  for (const { file, trustRoot, verdict, codes } of expected)
    it(`${file} ${verdict}`, () => {
      const found = verifyCaseFile(read(file), trustRootSchema.parse(json(trustRoot)));
      expect(found.verdict).to.equal(verdict);
      expect([...new Set(found.findings.map(({ code }) => code))].sort()).to.deep.equal(codes);
    });
});
