import { expect } from "chai";
import { readWords } from "../readPage.ts";
import { startPages } from "../startPages.ts";

describe("the page of an organisation", () => {
  it("shows its names, identifiers and keys over time, and tells it apart from another of its name", async () => {
    const service = await startPages();
    const words = await readWords(service, "/organisations/40");
    await service.stop();
    expect(words).to.contain("Brightfield Sensors Ltd 1 February 2025 to 1 October 2025");
    expect(words).to.contain("Brightfield Environmental Ltd 1 October 2025 to now, act 28");
    expect(words).to.contain("Another organisation has, or had, the same name: organisation 41.");
    expect(words).to.contain("Revoked since 20 August 2025, 1am BST, by act 33");
    expect(words).to.contain("1 questioned");
    expect(words).to.match(/What can happen now .* may change its name \(OrganisationRenamed/);
    expect(words).to.match(/What can happen now .* may revoke it since an earlier time \(KeyRevoked/);
  });
});
