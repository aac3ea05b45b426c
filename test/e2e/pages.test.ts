import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import type { Running } from "../http/startService.ts";
import { longHistory, longProcurement } from "../web/longProcurement.ts";
import { SAMPLE_PATHS } from "../web/samplePaths.ts";
import { agreementId, ocid } from "../web/samples.ts";
import { startPages } from "../web/startPages.ts";
import { axeSource, sidewaysOn, violationsOn } from "./axe.ts";
import { openBrowser } from "./openBrowser.ts";

describe("pages in a real browser", function () {
  this.timeout(120_000);
  let browser: Browser;
  let service: Running;
  let axe: string;

  before(async function () {
    const found = await openBrowser();
    if (found === undefined) {
      console.log("      skipped: there is no Chromium on this machine (apt-get install chromium)");
      this.skip();
    }
    browser = found;
    axe = await axeSource();
    service = await startPages();
  });

  after(async () => {
    await browser?.close();
    await service?.stop();
  });

  const inBrowser = async (
    options: { width?: number; javaScriptEnabled?: boolean },
    work: (page: Page) => Promise<void>,
  ) => {
    const { width = 1200, javaScriptEnabled = true } = options;
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    try {
      await work(await context.newPage());
    } finally {
      await context.close();
    }
  };

  it("have no complaint on the console, none of axe, and no sideways scrolling on a phone of 360 pixels", async () => {
    const complaints: string[] = [];
    await inBrowser({ width: 360 }, async (page) => {
      page.on(
        "console",
        (message) => message.type() === "error" && complaints.push(`${page.url()}: ${message.text()}`),
      );
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      for (const path of SAMPLE_PATHS) {
        await page.goto(service.url + path);
        await page.evaluate(axe); // under the policy a script tag would be refused
        complaints.push(...(await violationsOn(page)).map((violation) => `${path}: ${violation}`));
        complaints.push(...(await sidewaysOn(page)).map((element) => `${path}: too wide: ${element}`));
      }
    });
    expect(complaints).to.deep.equal([]);
  });

  it("say nothing that is no word: no undefined, no [object Object], no NaN", async () => {
    await inBrowser({}, async (page) => {
      for (const path of SAMPLE_PATHS) {
        await page.goto(service.url + path);
        expect(await page.locator("body").innerText(), path).not.to.match(/undefined|\[object|\bNaN\b/);
      }
    });
  });

  it("can be used without JavaScript: search, filter, look back, compare", async () => {
    await inBrowser({ javaScriptEnabled: false, width: 360 }, async (page) => {
      await page.goto(service.url);
      await page.getByLabel("Search plans, procurements, organisations, notices and acts").fill("damp");
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("link", { name: "Damp sensors that tenants can trust" }).first().click();
      await page.getByLabel("Day", { exact: true }).fill("2025-06-03");
      await page.getByRole("button", { name: "Show" }).click();
      expect(await page.locator(".cf-as-at-banner").innerText()).to.contain("as it stood at the end of 3 June 2025");
      await page.getByRole("link", { name: "Compare with version 1" }).click();
      expect(await page.locator("h1").innerText()).to.equal("What changed from version 1 to version 2");
      await page.getByRole("link", { name: "Procurements" }).first().click();
      await page.getByLabel("State").selectOption("cancelled");
      await page.getByRole("button", { name: "Filter" }).click();
      expect(page.url()).to.contain("state=cancelled");
    });
  });

  it("offer both meanings of a time that London has twice, and show the one that was chosen", async () => {
    await inBrowser({}, async (page) => {
      await page.goto(`${service.url}/procurements/${ocid}?as-at=2025-10-26&time=01:30`);
      await page.getByRole("link", { name: "26 October 2025, 1:30am GMT" }).first().click();
      expect(await page.locator(".cf-as-at-banner").innerText()).to.contain("26 October 2025, 1:30am GMT");
    });
  });

  it("print on A4 with every table inside the margins and no addresses behind links", async () => {
    await inBrowser({ width: 673 }, async (page) => {
      await page.emulateMedia({ media: "print" }); // 210 mm less twice 16 mm, at 96 dots an inch
      for (const path of [
        "/invoices",
        "/agreements",
        `/agreements/${agreementId}`,
        `/agreements/${agreementId}/copy`,
      ]) {
        await page.goto(service.url + path);
        expect(await sidewaysOn(page), path).to.deep.equal([]);
        const behind = await page.evaluate(
          `getComputedStyle(document.querySelector(".govuk-link"), "::after").content`,
        );
        expect(behind, path).to.equal("none");
      }
    });
  });

  it("print a paper with its reference and address at the foot of each page, and pages that are numbered", async () => {
    await inBrowser({}, async (page) => {
      await page.goto(`${service.url}/agreements/${agreementId}/copy`);
      const foot = await page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue("--foot")`);
      expect(foot).to.contain(`/agreements/${agreementId}`);
      const rules = z.array(z.string()).parse(
        await page.evaluate(`[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]
          .filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText))`),
      );
      expect(rules.join()).to.contain("var(--foot)").and.contain("counter(pages)");
    });
  });

  it("keep the first page of a procurement under 8,000 pixels however long it grows", async () => {
    const long = await startPages({
      procurement: () => Promise.resolve(longProcurement),
      historyPart: (_, { page }) => Promise.resolve(longHistory(page.limit ?? 0)),
    });
    await inBrowser({}, async (page) => {
      await page.goto(`${long.url}/procurements/${ocid}`);
      const height = z.number().parse(await page.evaluate("document.documentElement.scrollHeight"));
      expect(height).to.be.below(8_000);
      expect(await page.locator(".cf-timeline__entry").count()).to.equal(6);
      await page.getByText("Show 28 more versions").click();
      expect(await page.getByRole("region", { name: "Table: Versions of the tender" }).count()).to.equal(2);
    });
    await long.stop();
  });

  it("copy a hash at the touch of a button, and leave it to be selected without JavaScript", async () => {
    await inBrowser({}, async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.goto(`${service.url}/procurements/${ocid}`);
      const proof = page.locator("main .cf-proof").last();
      await proof.getByText("Proof").click();
      await proof.getByRole("button", { name: "Copy: Id of this history" }).click();
      await proof.getByText("Copied").waitFor();
      const hash = await proof.locator(".cf-hash").first().innerText();
      expect(hash).to.match(/^0x[0-9a-f]{64}$/);
      expect(await page.evaluate("navigator.clipboard.readText()")).to.equal(hash);
    });
    await inBrowser({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${service.url}/procurements/${ocid}`);
      const proof = page.locator("main .cf-proof").last();
      await proof.getByText("Proof").click();
      expect(await proof.locator(".cf-hash").first().isVisible()).to.equal(true);
      expect(await proof.getByRole("button").count()).to.equal(0);
    });
  });

  it("open the menu of a phone with a script that the policy allows", async () => {
    await inBrowser({ width: 360 }, async (page) => {
      await page.goto(service.url);
      await page.getByRole("button", { name: "Menu" }).click();
      expect(await page.getByRole("link", { name: "Organisations" }).first().isVisible()).to.equal(true);
    });
  });
});
