import { expect } from "chai";
import type { Browser, Route } from "playwright-core";
import { z } from "zod";
import { PreparedAnswer } from "../../src/client/answers.ts";
import { CounterfoilClient } from "../../src/client/CounterfoilClient.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { actSchema } from "../../src/domain/acts/actSchema.ts";
import type { LedgerIdentity } from "../../src/domain/acts/LedgerIdentity.ts";
import { typedData } from "../../src/domain/acts/typedData.ts";
import { contentDigest } from "../../src/domain/content/contentDigest.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { receiptIsSigned, SignedReceipt } from "../../src/domain/receipt.ts";
import { axeSource, violationsOn } from "./axe.ts";
import { openBrowser } from "./openBrowser.ts";
import { PasskeyPerson } from "./PasskeyPerson.ts";
import { type Demonstration, startDemonstration } from "./startDemonstration.ts";

const Anything = z.record(z.string(), z.unknown());

describe("signing with a passkey in a real browser", function () {
  this.timeout(240_000);
  let browser: Browser;
  let demonstration: Demonstration;
  let director: PasskeyPerson;
  let identity: LedgerIdentity;
  let url: string;
  let page: string;

  before(async function () {
    const found = await openBrowser();
    if (found === undefined) {
      console.log("      skipped: there is no Chromium on this machine (apt-get install chromium)");
      this.skip();
    }
    browser = found;
    demonstration = await startDemonstration();
    url = demonstration.url.replace("127.0.0.1", "localhost"); // browsers have no passkeys at a number
    const client = new CounterfoilClient({ url: demonstration.url });
    identity = await client.identity();
    for await (const offer of client.reads.list("agreements", { state: "offered" }))
      page = `${url}/sign/agreements/${z.string().parse(offer["id"])}`;
  });

  after(async () => {
    await director?.leave();
    await browser?.close();
    await demonstration?.stop();
  });

  const saysIn = (person: PasskeyPerson) => person.page.getByRole("alert").innerText();

  it("says so where the organisation has no passkey yet", async () => {
    director = await PasskeyPerson.at(browser, page);
    expect(await saysIn(director)).to.match(/has no passkey that may sign now/);
    await director.join(demonstration, "GB-COH-99990001/director");
  });

  it("shows the act in words, its documents checked, and a button that names it, before any passkey is asked", async () => {
    await director.page.goto(page);
    await director.page.getByRole("button", { name: "Sign with your passkey: agreement signed" }).waitFor();
    const main = await director.page.locator("main").innerText();
    expect(main)
      .to.match(/signs the contract “Damp and mould sensors, phase 2”/)
      .and.to.include("£60,000");
    expect(main).to.include("Challenge brief").and.to.include("Data plan");
    expect(director.asked).to.equal(0);
    await director.page.evaluate(await axeSource());
    expect(await violationsOn(director.page)).to.deep.equal([]);
  });

  /** A service whose answers lie, and lie well: digests, hashes and typed data fit the lie. */
  const lie = async (where: string, tell: (route: Route) => Promise<void>): Promise<string> => {
    await director.page.route(where, tell);
    await director.page.goto(page);
    const said = await saysIn(director);
    await director.page.unroute(where);
    expect(director.asked, "a passkey was asked for").to.equal(0);
    expect(await director.page.getByRole("button", { name: "Sign with" }).count()).to.equal(0);
    return said;
  };

  const prepared = (change: (answer: { act: Record<string, unknown>; content: unknown; names: unknown }) => void) =>
    lie("**/api/acts/prepare", async (route) => {
      const answer = PreparedAnswer.parse(await (await route.fetch()).json());
      const changed = structuredClone(
        z.looseObject({ act: Anything, content: z.unknown(), names: z.unknown() }).parse(answer),
      );
      change(changed);
      const act = actSchema.parse({ ...changed.act, content: contentDigest(changed.content, answer.salt) });
      const json = { ...answer, ...changed, act, actHash: actHash(act, identity), typedData: typedData(act, identity) };
      await route.fulfill({ json });
    });

  it("finds another amount", async () => {
    const said = await prepared(({ act }) => {
      act["values"] = { ...Anything.parse(act["values"]), amount: 1_000_000 };
    });
    expect(said).to.match(/proposes another amount than was asked for: 1000000 instead of 6000000/);
  });

  it("finds another act to build on", async () => {
    const said = await prepared(({ act }) => {
      act["builtOn"] = `0x${"5".repeat(64)}`;
    });
    expect(said).to.match(/another builtOn/);
  });

  it("finds another content", async () => {
    const said = await prepared((answer) => {
      answer.content = { ...Anything.parse(answer.content), scope: "Everything that the buyer wishes." };
    });
    expect(said).to.match(/another content/);
  });

  it("finds another content even where the page itself was given it, since the other side signed another", async () => {
    const scope = "Everything that the buyer wishes.";
    await director.page.route(page, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(&quot;scope&quot;:&quot;).*?(?=&quot;)/, `$1${scope}`);
      await route.fulfill({ response, body });
    });
    const said = await prepared((answer) => {
      answer.content = { ...Anything.parse(answer.content), scope };
    });
    await director.page.unroute(page);
    expect(said).to.include("not the one that the other side offered");
  });

  it("finds another name", async () => {
    const said = await prepared((answer) => {
      const names = z.looseObject({ organisations: z.array(z.looseObject({ name: z.string() })) }).parse(answer.names);
      for (const organisation of names.organisations) organisation.name = "Somebody Else Ltd";
      answer.names = names;
    });
    expect(said).to.match(/calls organisation \d+ “Somebody Else Ltd”/);
  });

  it("finds another ledger", async () => {
    const other = { ...identity, chainId: identity.chainId + 1 };
    const said = await lie("**/api/ledger", async (route) => {
      const json = { ...Anything.parse(await (await route.fetch()).json()), chainId: other.chainId };
      await route.fulfill({ json });
    });
    expect(said).to.match(/another ledger than before/);
  });

  it("finds another document", async () => {
    const said = await lie("**/api/acts/*/documents/*", (route) => route.fulfill({ body: "Something else." }));
    expect(said).to.match(/“Challenge brief” that the service sent is another one/);
  });

  it("asks again after a lost answer, takes no forged receipt, and never asks for a second touch", async () => {
    const { page: tab } = director;
    const keys = new Set<string>();
    let answer: "lost" | "forged" | "true" = "lost";
    await tab.route("**/api/acts", async (route) => {
      keys.add((await route.request().headerValue("idempotency-key")) ?? "");
      const response = await route.fetch();
      const receipt = SignedReceipt.parse(await response.json());
      if (answer === "lost") return route.abort();
      const sequence = receipt.receipt.sequence + 1;
      const json = answer === "true" ? receipt : { ...receipt, receipt: { ...receipt.receipt, sequence } };
      await route.fulfill({ response, json });
    });
    await tab.goto(page);
    await tab.getByRole("button", { name: "Sign with your passkey" }).click();
    await tab.getByText("The answer is missing").waitFor();
    answer = "forged";
    await tab.getByRole("button", { name: "Ask again" }).click();
    await tab.getByText("The signature on the receipt is not the one of its key.").waitFor();
    answer = "true";
    await tab.goto(page);
    await tab.getByText("Agreement signed: recorded").waitFor();
    expect(director.asked).to.equal(1);
    expect(keys.size).to.equal(1);
  });

  it("gives the receipt as a file, which proves the act", async () => {
    const { page: tab } = director;
    const [download] = await Promise.all([
      tab.waitForEvent("download"),
      tab.getByRole("link", { name: "Save the receipt" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    const receipt = SignedReceipt.parse(JSON.parse(Buffer.concat(chunks).toString()));
    expect(receiptIsSigned(receipt)).to.equal(true);
    const hash: Hex = receipt.receipt.actHash;
    const act = await new CounterfoilClient({ url: demonstration.url }).reads.act(hash);
    expect(act.entry.kind).to.equal("AgreementSigned");
  });
});
