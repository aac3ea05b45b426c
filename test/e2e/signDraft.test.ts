import { expect } from "chai";
import type { Browser, Locator } from "playwright-core";
import { SignedReceipt } from "../../src/domain/receipt.ts";
import { ROLES } from "../../src/domain/roles.ts";
import { Story } from "../simulation/support/Story.ts";
import { openToAll } from "../web/work/openToAll.ts";
import { axeSource, violationsOn } from "./axe.ts";
import { openBrowser } from "./openBrowser.ts";
import { PasskeyPerson } from "./PasskeyPerson.ts";

describe("an act written on pages and signed with a passkey", function () {
  this.timeout(120_000);
  let browser: Browser;
  let story: Story;
  let officer: PasskeyPerson;

  before(async function () {
    const found = await openBrowser();
    if (found === undefined) {
      console.log("      skipped: there is no Chromium on this machine (apt-get install chromium)");
      this.skip();
    }
    browser = found;
    story = await Story.begin("2026-03-02 09:00");
    const camden = await story.authority("CMD");
    await openToAll(story, { administrator: camden.key("administrator") });
    officer = await PasskeyPerson.at(browser, story.url.replace("127.0.0.1", "localhost"));
    await officer.join(story, "administrator", ROLES.OFFICER);
    await officer.page.getByRole("link", { name: "Work" }).click();
    await officer.page.getByRole("button", { name: "Sign in with your passkey" }).click();
    await officer.page.getByRole("heading", { name: "Work" }).waitFor();
  });

  after(async () => {
    await officer?.leave();
    await browser?.close();
    await story?.end();
  });

  const say = async (task: string, fill: (form: Locator) => Promise<void>) => {
    const { page } = officer;
    await page.getByRole("link", { name: task, exact: true }).click();
    await fill(page.locator("main"));
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("heading", { name: "Required details" }).waitFor();
  };

  it("is judged in the browser, signed with one touch, and its draft put away", async () => {
    const { page } = officer;
    const asked = officer.asked;
    await page.goto(`${new URL(page.url()).origin}/work/acts/new/PlanPublished`);
    await page.getByRole("button", { name: "Begin a draft" }).click();
    const draft = page.url();
    await say("Reference", (form) => form.getByLabel("Reference").fill("CAM-P-7"));
    await say("Title", (form) => form.getByLabel("Title").fill("Air sensors in schools"));
    await say("Summary", (form) => form.getByLabel("Summary").fill("Measure the air."));
    await say("Estimate", async (form) => form.getByLabel("excluding VAT").fill("12,500"));
    await say("Expected start", async (form) => {
      await form.getByLabel("Day").fill("1");
      await form.getByLabel("Month").fill("4");
      await form.getByLabel("Year").fill("2026");
    });
    await say("Authority", async (form) => {
      await form.getByLabel("Post").selectOption("headOfProcurement");
      await form.getByLabel("Reference").fill("Delegation PRO/3");
    });
    await page.getByRole("link", { name: "Documents", exact: true }).click();
    await page.getByLabel("Choose files").setInputFiles({
      name: "Map of schools.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Where the schools are."),
    });
    await page.getByRole("button", { name: "Add to the draft" }).click();
    await page.getByText("Map of schools").waitFor();
    await page.evaluate(await axeSource());
    expect(await violationsOn(page)).to.deep.equal([]);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Check your answers" }).click();
    const sign = page.getByRole("button", { name: "Sign with your passkey: plan published" });
    await sign.waitFor();
    expect(await page.locator("main").innerText()).to.match(/Map of schools.*the bytes are those that the act names/);
    await page.evaluate(await axeSource());
    expect(await violationsOn(page)).to.deep.equal([]);
    expect(officer.asked).to.equal(asked);
    await sign.click();
    await page.getByText("Plan published: recorded").waitFor();
    expect(officer.asked).to.equal(asked + 1);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Save the receipt" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    const { receipt } = SignedReceipt.parse(JSON.parse(Buffer.concat(chunks).toString()));
    expect((await story.client.reads.act(receipt.actHash)).entry.kind).to.equal("PlanPublished");
    expect((await page.goto(draft))?.status()).to.equal(404);
  });
});
