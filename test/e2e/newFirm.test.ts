import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { Story } from "../simulation/support/Story.ts";
import { openToAll } from "../web/work/openToAll.ts";
import { axeSource, violationsOn } from "./axe.ts";
import { openBrowser } from "./openBrowser.ts";
import { PasskeyPerson } from "./PasskeyPerson.ts";

describe("a new firm in a real browser", function () {
  this.timeout(240_000);
  let browser: Browser;
  let story: Story;
  let url: string;
  let director: PasskeyPerson;
  let officer: PasskeyPerson;
  let words: string;
  let place: string;

  before(async function () {
    const found = await openBrowser();
    if (found === undefined) {
      console.log("      skipped: there is no Chromium on this machine (apt-get install chromium)");
      this.skip();
    }
    browser = found;
    story = await Story.begin("2026-03-02 09:00");
    const camden = await story.authority("CMD");
    await openToAll(story, { procurement: camden.key("procurement") });
    url = story.url.replace("127.0.0.1", "localhost");
    director = await PasskeyPerson.at(browser, url);
    officer = await PasskeyPerson.at(browser, url);
    for (const { page } of [director, officer]) page.setDefaultTimeout(8000);
  });

  after(async () => {
    await director?.leave();
    await officer?.leave();
    await browser?.close();
    await story?.end();
  });

  const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
  const follow = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name }).click();
  const isAccessible = async (page: Page) => {
    await page.evaluate(await axeSource());
    expect(await violationsOn(page)).to.deep.equal([]);
  };

  it("asks with a passkey, and is told at the field what is wrong", async () => {
    const { page } = director;
    await page.getByRole("link", { name: "Work" }).click();
    await follow(page, "Ask to be entered as a supplier");
    await page.getByLabel("What is the firm called?").fill("Hexagon Research Ltd");
    await page.getByLabel("Under which identifier is it registered?").fill("12345");
    await page.getByLabel("Micro: fewer than 10 people").check();
    await page.getByLabel("No", { exact: true }).check();
    await press(page, "Continue");
    expect(await page.getByRole("alert").innerText()).to.include("GB-COH-01234567");
    await isAccessible(page);
    await page.getByLabel("Under which identifier is it registered?").fill("gb-coh 99990001".replace(" ", "-"));
    await press(page, "Continue");
    await page.getByText("GB-COH-99990001").waitFor();
    await press(page, "Make a passkey on this device");
    await page.getByText("An officer has to check the register").waitFor();
    words = await page.locator("[data-key-words]").innerText();
    place = page.url();
    await isAccessible(page);
  });

  it("is entered by an officer, who sees the same four words and signs the draft", async () => {
    const { page } = officer;
    await page.goto(`${url}/sign-in?to=/work/entries`);
    await press(page, "Act as this person");
    expect(await page.getByRole("main").innerText()).to.include(words);
    await isAccessible(page);
    await press(page, "Enter Hexagon Research Ltd");
    await follow(page, "Authority");
    await page.getByLabel("Post").selectOption({ index: 1 });
    await page.getByLabel("Reference").fill("Delegation PRO/3");
    await press(page, "Save and continue");
    await page.goto(`${page.url().split("/say")[0] ?? ""}/check`);
    await press(page, "Sign:");
    await page.getByText("Recorded as act").waitFor();
    await page.goto(`${url}/work/entries`);
    expect(await page.getByRole("main").innerText()).to.include("None.");
  });

  it("reads its entry, confirms it with the passkey, and is led to a second device first", async () => {
    const { page } = director;
    await page.goto(place);
    await press(page, "Sign with your passkey: organisation confirmed");
    await page.getByText("Organisation confirmed: recorded").waitFor();
    await page.reload();
    expect(await page.getByRole("main").innerText()).to.include("Add a second device before anything else");
    await isAccessible(page);
    await press(page, "Add a second device");
    await press(page, "Sign in with your passkey");
    await page.getByRole("heading", { name: "Invite somebody to sign" }).waitFor();
  });
});
