import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { NewFile } from "../../src/cli/NewFile.ts";

describe("a file that was not there before", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "counterfoil-receipt-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is written once the act is recorded", () => {
    const path = join(folder, "receipt.json");
    new NewFile(path, "receipts").write(JSON.stringify({ signature: "0x12" }));
    expect(JSON.parse(readFileSync(path, "utf8"))).to.deep.equal({ signature: "0x12" });
  });

  it("is never written over what is there", () => {
    const path = join(folder, "receipt.json");
    writeFileSync(path, "older");
    expect(() => new NewFile(path, "receipts")).to.throw("receipts are not written over it");
    expect(readFileSync(path, "utf8")).to.equal("older");
  });

  it("is known to be impossible before anything is signed", () => {
    expect(() => new NewFile(join(folder, "nowhere", "receipt.json"), "receipts")).to.throw("Nothing was done");
  });

  it("leaves nothing behind where the act was refused", () => {
    const path = join(folder, "receipt.json");
    new NewFile(path, "receipts").discard();
    expect(existsSync(path)).to.equal(false);
  });
});
