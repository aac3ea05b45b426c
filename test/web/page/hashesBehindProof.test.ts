import { expect } from "chai";
import { pages } from "../../../src/web/pages.ts";
import type { Running } from "../../http/startService.ts";
import { hashesOutsideProof } from "../hashesOutsideProof.ts";
import { readPage } from "../readPage.ts";
import { SAMPLE_PATHS } from "../samplePaths.ts";
import { hash } from "../samples.ts";
import { startPages } from "../startPages.ts";

describe("hashes", () => {
  let service: Running;

  before(async () => {
    service = await startPages();
  });

  after(() => service.stop());

  it("stand behind Proof on every kind of page", async () => {
    const shown: string[] = [];
    for (const path of SAMPLE_PATHS) {
      const found = hashesOutsideProof(await readPage(service, path));
      shown.push(...found.map((one) => `${path}: ${one}`));
    }
    expect(shown).to.deep.equal([]);
  });

  it("are looked for on every kind of page", () => {
    const untried = pages.filter(({ path }) => {
      const pattern = new RegExp(`^${path.replace(/:\w+/g, "[^/?]+")}(?:\\?|$)`);
      return !SAMPLE_PATHS.some((sample) => pattern.test(sample));
    });
    expect(untried.map(({ path }) => path)).to.deep.equal([]);
  });

  it("are found outside, before, between and after proofs that are nested in other details", () => {
    const [before, within, after] = [hash(1), hash(2), hash(3)];
    const proof = `<details open><summary><b>Proof</b></summary>${within}</details>`;
    const page = `<p>${before}</p><details><summary>Terms</summary>${proof}<p>${after}</p></details>`;
    expect(hashesOutsideProof(page)).to.deep.equal([before, after]);
  });
});
