import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { ReceiptFile } from "../../src/cli/ReceiptFile.ts";
import type { SignedReceipt } from "../../src/domain/receipt.ts";

describe("the file that a receipt goes to", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "counterfoil-receipt-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is written once the act is recorded", () => {
    const path = join(folder, "receipt.json");
    new ReceiptFile(path).write({ signature: "0x12" } as unknown as SignedReceipt);
    expect(JSON.parse(readFileSync(path, "utf8"))).to.deep.equal({ signature: "0x12" });
  });

  it("is never written over an older receipt", () => {
    const path = join(folder, "receipt.json");
    writeFileSync(path, "older");
    expect(() => new ReceiptFile(path)).to.throw("not written over");
    expect(readFileSync(path, "utf8")).to.equal("older");
  });

  it("is known to be impossible before anything is signed", () => {
    expect(() => new ReceiptFile(join(folder, "nowhere", "receipt.json"))).to.throw("Nothing was done");
  });

  it("leaves nothing behind where the act was refused", () => {
    const path = join(folder, "receipt.json");
    new ReceiptFile(path).discard();
    expect(existsSync(path)).to.equal(false);
  });
});
