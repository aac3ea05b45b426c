import { expect } from "chai";
import type { Running } from "../../http/startService.ts";
import { codeNamesIn } from "../codeNamesIn.ts";
import { BROWSER } from "../readPage.ts";
import { SAMPLE_PATHS } from "../samplePaths.ts";
import { startPages } from "../startPages.ts";

describe("names of code", () => {
  let service: Running;

  before(async () => {
    service = await startPages();
  });

  after(() => service.stop());

  it("stand as code on every kind of page, never among words", async () => {
    const shown: string[] = [];
    for (const path of [...SAMPLE_PATHS, "/api-docs", "/problems"]) {
      const html = await (await service.get(path, BROWSER)).text();
      shown.push(...codeNamesIn(html).map((name) => `${path}: ${name}`));
    }
    expect(shown).to.deep.equal([]);
  });

  it("are told from words, and may stand in code", () => {
    const html = "<p>AgreementOffered, builtOn, ADMINISTRATOR, MAX_VALUE <code>KeyAdded</code> VAT OpenAPI</p>";
    expect(codeNamesIn(html)).to.deep.equal(["AgreementOffered", "builtOn", "ADMINISTRATOR", "MAX_VALUE"]);
  });
});
