import { expect } from "chai";
import type { Running } from "../../http/startService.ts";
import { BROWSER, readPage } from "../readPage.ts";
import { startPages } from "../startPages.ts";

describe("a filter that cannot be right", () => {
  let service: Running;

  before(async () => {
    service = await startPages();
  });

  after(() => service.stop());

  it("keeps the form, what was typed in it, and says beside the field what is wrong", async () => {
    const html = await readPage(service, "/procurements?text=damp&opened-from=noon&state=bogus");
    expect(html).to.match(/<title>\s*Error: Procurements/);
    expect(html).to.match(/id="filter-text"[^>]*value="damp"/);
    expect(html).to.match(/id="filter-opened-from"[^>]*type="text"[^>]*value="noon"[^>]*aria-invalid="true"/);
    expect(html).to.match(/id="filter-opened-from-error">[\s\S]*?noon[\s\S]*?The list is shown without this filter/);
    expect(html).to.contain('<option value="bogus" selected>bogus</option>');
    expect(html).to.match(/id="filter-state-error">\s*<span[^>]*>Error:<\/span> Expected one of: /);
  });

  it("is an error of its own where no form has such a field", async () => {
    const answer = await service.get(`/plans?cursor=${"x".repeat(501)}`, BROWSER);
    expect(answer.status).to.equal(400);
  });
});
