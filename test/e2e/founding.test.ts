import { expect } from "chai";
import type { Browser } from "playwright-core";
import { presentPlan } from "../../src/ledger/deploymentPlan.ts";
import { Story } from "../simulation/support/Story.ts";
import { axeSource, violationsOn } from "./axe.ts";
import { openBrowser } from "./openBrowser.ts";
import { PasskeyPerson } from "./PasskeyPerson.ts";

describe("founders in a real browser", function () {
  this.timeout(120_000);
  let browser: Browser;
  let earlier: Story;
  let story: Story;
  let founder: PasskeyPerson;
  let url: string;

  before(async function () {
    const found = await openBrowser();
    if (found === undefined) {
      console.log("      skipped: there is no Chromium on this machine (apt-get install chromium)");
      this.skip();
    }
    browser = found;
    earlier = await Story.begin("2026-03-02 09:00"); // a trial, from before the founding
    founder = await PasskeyPerson.at(browser, earlier.url.replace("127.0.0.1", "localhost"));
    const passkey = await founder.makesKey(presentPlan.addresses.ERC7913WebAuthnVerifier);
    story = await Story.begin("2026-03-02 09:00", ["CMD", "HCK"], { CMD: passkey });
    url = story.url.replace("127.0.0.1", "localhost");
    founder.page.setDefaultTimeout(8000);
  });

  after(async () => {
    await founder?.leave();
    await browser?.close();
    await earlier?.end();
    await story?.end();
  });

  const isAccessible = async () => {
    await founder.page.evaluate(await axeSource());
    expect(await violationsOn(founder.page)).to.deep.equal([]);
  };

  it("see who has signed the memorandum and who has not, and read it", async () => {
    const { page } = founder;
    await page.goto(`${url}/consortium`);
    await page.getByRole("link", { name: "Read the memorandum and sign it" }).click();
    const main = await page.getByRole("main").innerText();
    expect(main).to.include("0 of 2 founders have signed").and.to.include("Memorandum of understanding");
    await isAccessible();
  });

  it("sign it with the passkey that the founding names", async () => {
    const { page } = founder;
    await page.getByRole("link", { name: "Sign for London Borough of Camden" }).click();
    await page.getByRole("button", { name: "Sign with your passkey: memorandum signed" }).waitFor();
    await isAccessible();
    await page.getByRole("button", { name: "Sign with your passkey: memorandum signed" }).click();
    await page.getByText("Memorandum signed: recorded").waitFor();
    await page.goto(`${url}/sign/memorandum`);
    const main = await page.getByRole("main").innerText();
    expect(main).to.include("1 of 2 founders have signed").and.to.include("Sign for London Borough of Hackney");
    expect(main).not.to.include("Sign for London Borough of Camden");
  });

  it("cannot sign for another founder", async () => {
    const { page } = founder;
    await page.getByRole("link", { name: "Sign for London Borough of Hackney" }).click();
    expect(await page.getByRole("alert").innerText()).to.include("no passkey that may sign now");
  });
});
