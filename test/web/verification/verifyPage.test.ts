import { expect } from "chai";
import type { VerificationState } from "../../../src/web/verification/VerificationState.ts";
import { readWords } from "../readPage.ts";
import { procurementId } from "../samples.ts";
import { startPages } from "../startPages.ts";

const result = { verdict: "holds", checkedAt: 1_762_160_400, sequence: 30, ledgerHead: "0x97" } as const;

const checkedUpTo30: VerificationState = {
  at: () => result,
  forSubject: (subject) => (subject === procurementId ? { ...result, verdict: "does not hold" } : undefined),
  details: () => ({
    checks: [{ check: "signatures", looked: 30, verdict: "does not hold", findings: 1 }],
    acts: { holds: 29, "holds but questioned": 0, "does not hold": 1 },
    findings: [{ code: "content-digest", what: "The content is not the one that was signed.", sequence: 14 }],
    cannotSay: ["Whether the operator dropped acts after this head."],
  }),
};

describe("the verification on pages", () => {
  it("is told in full: how far it came, what it checked, what it found and what it cannot say", async () => {
    const service = await startPages({}, { verification: checkedUpTo30 });
    const words = await readWords(service, "/verify");
    await service.stop();
    expect(words).to.contain("Up to act 30");
    expect(words).to.contain("Newer acts, not checked yet 3");
    expect(words).to.contain("Signatures 30 1 Not verified");
    expect(words).to.contain("Act 14: The content is not the one that was signed.");
    expect(words).to.contain("Whether the operator dropped acts after this head.");
  });

  it("stands with each record, as it was said of that record", async () => {
    const service = await startPages({}, { verification: checkedUpTo30 });
    const procurement = await readWords(service, `/procurements/${procurementId}`);
    const organisation = await readWords(service, "/organisations/40");
    await service.stop();
    expect(procurement).to.contain("Verification Not verified");
    expect(organisation).to.contain("Verification Not checked yet");
  });

  it("says how to verify without the server, and says of nothing that it holds where nothing was checked", async () => {
    const service = await startPages();
    const words = await readWords(service, "/verify");
    await service.stop();
    expect(words).to.contain("npx counterfoil verify --all");
    expect(words).to.contain("Nothing was checked yet since the service started.");
  });
});
