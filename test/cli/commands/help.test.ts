import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));

describe("counterfoil help", () => {
  const help = (...words: string[]) => execFileSync(process.execPath, [MAIN, "help", ...words], { encoding: "utf8" });

  it("explains a command of a command", () => {
    expect(help("keys", "new")).to.contain("Usage: counterfoil keys new").and.to.contain("pass phrase");
    expect(help("sandbox", "advance")).to.contain("2026-03-31");
  });

  it("explains a command", () => {
    expect(help("send")).to.contain("Usage: counterfoil send");
  });
});
