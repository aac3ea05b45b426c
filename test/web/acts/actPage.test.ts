import { expect } from "chai";
import { readWords } from "../readPage.ts";
import { actView } from "../samples.ts";
import { startPages } from "../startPages.ts";

describe("the page of an act", () => {
  it("gives everything that proves it, and how to check it without this server", async () => {
    const service = await startPages();
    const words = await readWords(service, `/acts/${actView.entry.actHash}`);
    await service.stop();
    const { signer, signature, transactionHash, blockHash, subjectHead, ledgerHead, register } = actView;
    for (const proof of [signer, signature, transactionHash, blockHash, subjectHead, ledgerHead, register])
      expect(words).to.contain(proof);
    expect(words).to.contain("Builds on Tender published, act 14: what the signer had seen");
    expect(words).to.contain("npx counterfoil verify ocds-213czf-cmd-cam-2025-014");
    expect(words).to.contain("ethers.verifyTypedData");
  });
});
