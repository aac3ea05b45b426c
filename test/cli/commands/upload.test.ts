import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));

describe("counterfoil upload", () => {
  it("asks whether the public may read the document before anything is sent", () => {
    const { status, stderr } = spawnSync(process.execPath, [MAIN, "upload", "brief.pdf", "--key", "officer.json"], {
      encoding: "utf8",
    });
    expect(status).to.equal(2);
    expect(stderr).to.include("May the public read brief.pdf?").and.include("--public");
  });
});
