import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { DocumentStore } from "../../src/content/DocumentStore.ts";
import { cleanDocuments } from "../../src/http/documents/cleanDocuments.ts";
import { createLog } from "../../src/platform/Log.ts";

describe("documents that neither an act nor a draft names", () => {
  it("are removed after a day, and not before", async () => {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-documents-"));
    const documents = await DocumentStore.open(folder);
    const [old, young, drafted] = await Promise.all(
      ["old", "young", "drafted"].map((text) => documents.put([Buffer.from(text)] as never, "text/plain")),
    );
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    for (const { sha256 } of [old!, drafted!])
      await utimes(join(folder, "uploaded", sha256.slice(2)), twoDaysAgo, twoDaysAgo);
    const nobody = () => Promise.resolve(undefined);
    const ledger = { removeUnnamedDocuments: () => documents.removeUnnamed(nobody), documents };
    const stop = cleanDocuments(ledger, createLog("silent"), () => Promise.resolve([drafted!.sha256]));
    for (let tries = 0; tries < 100 && (await documents.find(old!.sha256)) !== null; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    stop();
    expect(await documents.find(old!.sha256)).to.be.null;
    expect(await documents.find(young!.sha256)).not.to.be.null;
    expect(await documents.find(drafted!.sha256), "named by a draft").not.to.be.null;
    await rm(folder, { recursive: true });
  });
});
