import { expect } from "chai";
import type { Running } from "../../http/startService.ts";
import { readWords } from "../readPage.ts";
import { noticeOcid, ocid } from "../samples.ts";
import { startPages } from "../startPages.ts";

describe("notices published elsewhere", () => {
  let service: Running;

  before(async () => {
    service = await startPages();
  });

  after(() => service.stop());

  it("are marked as evidence wherever they stand, signed by whoever recorded them and by nobody else", async () => {
    const words = await readWords(service, `/procurements/${ocid}`);
    expect(words).to.contain("Evidence Notice recorded LOTI recorder records the notice UK4");
    expect(words).to.contain("Recorded by LOTI recorder");
    expect(words).not.to.contain("Signed by LOTI recorder");
  });

  it("show an unlinked one as such, with the reason", async () => {
    expect(await readWords(service, `/procurements/${ocid}`)).to.contain("no longer linked, by act 22: wrong notice");
  });

  it("say which release came twice with other content", async () => {
    const words = await readWords(service, `/evidence/${noticeOcid}`);
    expect(words).to.contain("1 release was recorded more than once under the same id with other content.");
    expect(words).to.contain("Contact points of persons are left out.");
  });
});
