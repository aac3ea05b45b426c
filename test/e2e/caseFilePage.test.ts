import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { caseFilePage } from "../../src/web/browser/caseFilePage.ts";
import { axeSource, sidewaysOn, violationsOn } from "./axe.ts";
import { openBrowser } from "./openBrowser.ts";

const FILES = fileURLToPath(new URL("../conformance/case-files/", import.meta.url));

describe("an auditor with one page, a case file and a trust root", function () {
  this.timeout(120_000);
  let folder: string;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  before(async function () {
    const opened = await openBrowser();
    if (opened === undefined) return this.skip(); // no browser on this machine
    browser = opened;
    folder = await mkdtemp(join(tmpdir(), "counterfoil-page-"));
    const html = await caseFilePage();
    expect(html.length).to.be.lessThan(1_000_000);
    expect(await caseFilePage(), "the same bytes again").to.equal(html);
    await writeFile(join(folder, "check.html"), html);
    page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, "check.html")).href);
  });
  after(async () => {
    await browser?.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  it("is told to open the trust root first", async () => {
    await page.setInputFiles("#case", join(FILES, "demonstration.json"));
    await page.waitForFunction("document.querySelector('#result').textContent.includes('trust root first')");
  });

  it("sees that the file holds and is whole", async () => {
    await page.setInputFiles("#trust", join(FILES, "trust-root.json"));
    await page.waitForSelector(".verdict.good");
    expect(await page.textContent("#fingerprint")).to.match(/Fingerprint (?:[0-9a-f]{4} ){7}[0-9a-f]{4}\./);
    expect(await page.textContent(".verdict"))
      .to.include("Verified")
      .and.include("The history is whole");
    expect(await page.locator("ol.timeline li").count()).to.equal(51);
    expect(await page.textContent("ol.timeline")).to.include("London Borough of Camden");
  });

  it("changes one letter, and is told what no longer holds", async () => {
    const text = await readFile(join(FILES, "demonstration.json"), "utf8");
    await writeFile(join(folder, "changed.json"), text.replace("Plan for the prototype", "Plan for the prototypes"));
    await page.setInputFiles("#case", join(folder, "changed.json"));
    await page.waitForSelector(".verdict.bad");
    expect(await page.textContent(".verdict"))
      .to.include("Not verified")
      .and.include("is not the one that was signed");
  });

  it("finds nothing that axe says against the page, and nothing that sticks out of a phone", async () => {
    await page.evaluate(await axeSource());
    expect(await violationsOn(page)).to.deep.equal([]);
    expect(await sidewaysOn(page)).to.deep.equal([]);
  });

  it("asks nobody for anything", () => {
    expect(requests).to.have.length(1);
  });
});
