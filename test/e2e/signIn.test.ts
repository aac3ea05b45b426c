import { expect } from "chai";
import type { Browser } from "playwright-core";
import { ROLES } from "../../src/domain/roles.ts";
import { Story } from "../simulation/support/Story.ts";
import { openToAll } from "../web/work/openToAll.ts";
import { axeSource, violationsOn } from "./axe.ts";
import { openBrowser } from "./openBrowser.ts";
import { PasskeyPerson } from "./PasskeyPerson.ts";

describe("signing in with a passkey in a real browser", function () {
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
  });

  after(async () => {
    await officer?.leave();
    await browser?.close();
    await story?.end();
  });

  const signIn = () => officer.page.getByRole("button", { name: "Sign in with your passkey" });

  it("is refused to a passkey that is no key here, in words", async () => {
    await officer.page.getByRole("link", { name: "Work" }).click();
    await signIn().click();
    await officer.page.getByRole("alert").getByText("No passkey signed").waitFor();
    await officer.page.evaluate(await axeSource());
    expect(await violationsOn(officer.page)).to.deep.equal([]);
  });

  it("leads to the page that was asked for, with one touch", async () => {
    await officer.join(story, "administrator", ROLES.OFFICER);
    await officer.page.getByRole("link", { name: "Work" }).click();
    await signIn().click();
    await officer.page.getByRole("heading", { name: "Work" }).waitFor();
    const who = officer.page.getByRole("region", { name: "Who is signed in" });
    expect(await who.innerText()).to.include("Signed in as London Borough of Camden: procurement officer");
    expect(officer.asked).to.equal(1);
  });

  it("ends with the button for that, and no script can read the cookie", async () => {
    expect(await officer.page.evaluate("document.cookie")).to.equal("");
    await officer.page.getByRole("button", { name: "Sign out", exact: true }).click();
    await officer.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await officer.page.getByRole("link", { name: "Work" }).click();
    await signIn().waitFor();
  });

  it("goes on in a sandbox that was set up anew only after somebody says so", async () => {
    const { page } = officer;
    await page.evaluate(`(() => {
      const known = JSON.parse(localStorage.getItem("counterfoil/ledger"));
      localStorage.setItem("counterfoil/ledger", JSON.stringify({ ...known, chainId: known.chainId + 1 }));
    })()`);
    await page.reload();
    expect(await page.getByRole("alert").innerText()).to.include("another ledger than before");
    expect(await signIn().count()).to.equal(0);
    await page.getByRole("button", { name: "Forget the old sandbox" }).click();
    await signIn().click();
    await page.getByRole("heading", { name: "Work", exact: true }).waitFor();
  });
});
