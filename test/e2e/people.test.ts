import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { hexSchema } from "../../src/domain/Hex.ts";
import { keyId } from "../../src/domain/keySlot.ts";
import { passkeySigner } from "../domain/signatures/passkey.ts";
import { Story } from "../simulation/support/Story.ts";
import { openToAll } from "../web/work/openToAll.ts";
import { axeSource, violationsOn } from "./axe.ts";
import { openBrowser } from "./openBrowser.ts";
import { PasskeyPerson } from "./PasskeyPerson.ts";

describe("people and keys in a real browser", function () {
  this.timeout(240_000);
  let browser: Browser;
  let story: Story;
  let url: string;
  let first: PasskeyPerson;
  let second: PasskeyPerson;
  /** Whoever opens links that lead to no key: an authenticator in a test chooses among its passkeys by itself. */
  let guest: PasskeyPerson;

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
    url = story.url.replace("127.0.0.1", "localhost");
    first = await PasskeyPerson.at(browser, url);
    second = await PasskeyPerson.at(browser, url);
    guest = await PasskeyPerson.at(browser, url);
    for (const { page } of [first, second, guest]) page.setDefaultTimeout(8000);
  });

  after(async () => {
    await first?.leave();
    await second?.leave();
    await guest?.leave();
    await browser?.close();
    await story?.end();
  });

  const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
  const follow = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).click();
  const isAccessible = async (page: Page) => {
    await page.evaluate(await axeSource());
    expect(await violationsOn(page)).to.deep.equal([]);
  };

  const openPeople = async (page: Page) => {
    await page.getByRole("navigation", { name: "Records" }).getByRole("link", { name: "Work" }).click();
    await page.getByRole("main").getByRole("link", { name: "People and keys" }).click();
  };

  /** @returns the link that stands on the page */
  const invite = async (page: Page, roles: readonly string[], label: string) => {
    await openPeople(page);
    await press(page, "Invite somebody");
    for (const role of roles) await page.getByLabel(role, { exact: true }).check();
    await page.getByLabel("What do you call it in your own books?").fill(label);
    await press(page, "Make the link");
    return page.getByLabel("Link", { exact: true }).inputValue();
  };

  /** @returns the words that the invited person reads out */
  const answer = async (page: Page, link: string) => {
    await page.goto("about:blank");
    await page.goto(link);
    await press(page, "Make a passkey on this device");
    await press(page, "Confirm with your new passkey");
    await page.getByText("Read these four words").waitFor();
    return page.locator("[data-key-words]").innerText();
  };

  const signIn = async (page: Page) => {
    await page.goto(`${url}/sign-in`);
    await press(page, "Sign in with your passkey");
    await page.getByRole("heading", { name: "Work" }).waitFor();
  };

  it("warn an organisation that has one administrator’s key only", async () => {
    await first.page.goto(`${url}/sign-in`);
    await press(first.page, "Act as this person");
    await openPeople(first.page);
    expect(await first.page.locator("main").innerText()).to.include("one administrator’s key only");
    await isAccessible(first.page);
  });

  it("say what is wrong with an invitation, at its field", async () => {
    await press(first.page, "Invite somebody");
    await isAccessible(first.page);
    await press(first.page, "Make the link");
    expect(await first.page.getByRole("alert").innerText()).to.include("Choose what the key may do");
    await isAccessible(first.page);
  });

  it("come in by a link: a passkey is made, four words are compared, an administrator signs", async () => {
    const link = await invite(first.page, ["Administrator"], "laptop-1");
    expect(link).to.match(/^http:\/\/localhost:\d+\/invitation#[\w-]{43}$/);
    expect(await first.page.getByRole("img", { name: "The link as a QR code" }).count()).to.equal(1);
    await isAccessible(first.page);
    await first.page.context().clearCookies();
    const words = await answer(first.page, link);
    expect(words.split(" ")).to.have.length(4);
    await isAccessible(first.page);
    await first.page.goto(`${url}/sign-in`);
    await press(first.page, "Act as this person");
    await openPeople(first.page);
    await follow(first.page, "laptop-1");
    expect(await first.page.locator("[data-key-words]").innerText()).to.equal(words);
    await press(first.page, "Sign: add the key");
    await first.page.getByText("Recorded as act").waitFor();
  });

  it("sign in with it, and sign for the next one, which the browser says in its own words", async () => {
    await first.page.context().clearCookies();
    await signIn(first.page);
    const link = await invite(first.page, ["Administrator", "Procurement officer"], "laptop-2");
    const words = await answer(second.page, link);
    await openPeople(first.page);
    await follow(first.page, "laptop-2");
    await first.page.getByRole("button", { name: "Sign with your passkey: key added" }).waitFor();
    expect(await first.page.locator("[data-signing]").innerText()).to.include(words);
    await isAccessible(first.page);
    await press(first.page, "Sign with your passkey: key added");
    await first.page.getByText("Key added: recorded").waitFor();
    await signIn(second.page);
    await openPeople(second.page);
    expect(await second.page.locator("main").innerText())
      .to.include("laptop-2")
      .and.not.to.include("key only");
  });

  it("leave a link without use that was withdrawn, made anew or used before", async () => {
    const dead = async (link: string) => {
      await guest.page.goto("about:blank");
      await guest.page.goto(link);
      expect(await guest.page.getByRole("alert").innerText()).to.include("used, withdrawn or older than 72 hours");
    };
    const [one, other] = [
      await invite(first.page, ["Finance officer"], "finance-1"),
      await invite(first.page, ["Finance officer"], "finance-2"),
    ];
    await openPeople(first.page);
    await follow(first.page, "finance-1");
    await isAccessible(first.page);
    await press(first.page, "Withdraw the invitation");
    await dead(one);
    await isAccessible(guest.page);
    await follow(first.page, "finance-2");
    await press(first.page, "Make a new link");
    const anew = await first.page.getByLabel("Link", { exact: true }).inputValue();
    await dead(other);
    await answer(guest.page, anew);
    await dead(anew);
  });

  it("do not sign for a key that a lying server put in the place of the invited one", async () => {
    const link = await invite(first.page, ["Finance officer"], "finance-3");
    const words = await answer(guest.page, link);
    const other = passkeySigner(new Uint8Array(32).fill(3), (await story.client.ledger()).passkeyVerifier);
    await first.page.route("**/work/people/invitations/*", async (route) => {
      const response = await route.fetch();
      const page = await response.text();
      const [, key = ""] = /&quot;key&quot;:&quot;(0x[0-9a-f]+)&quot;/.exec(page) ?? [];
      await route.fulfill({
        response,
        body: page.replaceAll(key, other).replaceAll(keyId(hexSchema.parse(key)), keyId(other)),
      });
    });
    await openPeople(first.page);
    await follow(first.page, "finance-3");
    expect(await first.page.getByRole("main").innerText()).to.include(words);
    expect(await first.page.getByRole("alert").innerText()).to.include("The new key has not signed this act");
    expect(await first.page.getByRole("button", { name: "Sign with" }).count()).to.equal(0);
    await first.page.unroute("**/work/people/invitations/*");
  });

  it("revoke a passkey that is lost, which signs nothing from then on, not even in", async () => {
    const { page } = second;
    await signIn(page);
    await openPeople(page);
    await follow(page, /This one is lost ?: laptop-1/);
    await isAccessible(page);
    await page.getByLabel("Day").fill("2");
    await page.getByLabel("Month").fill("3");
    await page.getByLabel("Year").fill("2026");
    await page.getByLabel("Time").fill("8:55am");
    await press(page, "Continue");
    await press(page, "Sign with your passkey: key revoked");
    await page.getByText("Key revoked: recorded").waitFor();
    await first.page.goto(`${url}/work`);
    await press(first.page, "Sign in with your passkey");
    expect(await first.page.getByRole("alert").innerText()).to.include("This passkey is revoked");
    await openPeople(page);
    await follow(page, /Acts since ?: laptop-1/);
    expect(await page.getByRole("main").innerText()).to.include("Acts that are questioned");
    await isAccessible(page);
  });

  it("answer for what it signed since, act by act", async () => {
    const { page } = second;
    await page
      .getByRole("button", { name: /We stand by act/ })
      .first()
      .click();
    await press(page, "Sign with your passkey: act affirmed");
    await page.getByText("Act affirmed: recorded").waitFor();
  });
});
