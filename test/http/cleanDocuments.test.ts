import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { DocumentStore } from "../../src/content/DocumentStore.ts";
import { cleanDocuments } from "../../src/http/documents/cleanDocuments.ts";
import { createLog } from "../../src/platform/Log.ts";

describe("documents that no act names", () => {
  it("are removed after a day, and not before", async () => {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-documents-"));
    const documents = await DocumentStore.open(folder);
    const [old, young] = await Promise.all(
      ["old", "young"].map((text) => documents.put([Buffer.from(text)] as never, "text/plain")),
    );
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    await utimes(join(folder, "uploaded", old!.sha256.slice(2)), twoDaysAgo, twoDaysAgo);
    const nobody = () => Promise.resolve(undefined);
    const ledger = { removeUnnamedDocuments: () => documents.removeUnnamed(nobody) };
    const stop = cleanDocuments(ledger, createLog("silent"));
    for (let tries = 0; tries < 100 && (await documents.find(old!.sha256)) !== null; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    stop();
    expect(await documents.find(old!.sha256)).to.be.null;
    expect(await documents.find(young!.sha256)).not.to.be.null;
    await rm(folder, { recursive: true });
  });
});
