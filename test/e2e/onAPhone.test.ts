import { expect } from "chai";
import type { Browser } from "playwright-core";
import { axeSource, sidewaysOn, violationsOn } from "./axe.ts";
import { brokenWordsOn } from "./brokenWords.ts";
import { followLinks } from "./followLinks.ts";
import { openBrowser } from "./openBrowser.ts";
import { type Demonstration, startDemonstration } from "./startDemonstration.ts";

/** Pages of one kind are looked at this often: what they say differs, how they are built does not. */
const OF_A_KIND = 2;

describe("the pages of the demonstration on a phone", function () {
  this.timeout(600_000);
  let browser: Browser;
  let demonstration: Demonstration;
  let paths: string[];

  before(async function () {
    const found = await openBrowser();
    if (found === undefined) {
      console.log("      skipped: there is no Chromium on this machine (apt-get install chromium)");
      this.skip();
    }
    browser = found;
    demonstration = await startDemonstration();
    const { read } = await followLinks(demonstration.url);
    paths = [...someOfEachKind([...read.keys()]), "/api-docs", "/problems"];
  });

  after(async () => {
    await browser?.close();
    await demonstration?.stop();
  });

  for (const width of [320, 375]) {
    it(`break no word, do not scroll sideways and have no complaint of axe at ${width} pixels`, async () => {
      const complaints: string[] = [];
      const axe = await axeSource();
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const path of paths) {
        await page.goto(demonstration.url + path);
        await page.evaluate(`document.querySelectorAll("details").forEach((one) => (one.open = true))`);
        const said = (what: string) => complaints.push(`${path}: ${what}`);
        for (const word of await brokenWordsOn(page)) said(`breaks ${word}`);
        for (const element of await sidewaysOn(page)) said(`too wide: ${element}`);
        await page.evaluate(axe);
        for (const violation of await violationsOn(page)) said(violation);
      }
      await context.close();
      expect(complaints).to.deep.equal([]);
    });
  }
});

function someOfEachKind(paths: readonly string[]): string[] {
  const kinds = Map.groupBy(paths, (path) =>
    path.replace(/\?.*/, "").replace(/\/(?:0x[0-9a-f]+|ocds-[^/]+|\d+)/g, "/:id"),
  );
  return [...kinds.values()].flatMap((ofKind) => ofKind.slice(0, OF_A_KIND));
}
