import { expect } from "chai";
import { AnswerMemory } from "../../src/http/AnswerMemory.ts";
import type { Running } from "../http/startService.ts";
import { BROWSER, readWords } from "./readPage.ts";
import { sampleReads } from "./sampleReads.ts";
import { ocid, procurementId } from "./samples.ts";
import { startPages } from "./startPages.ts";

describe("pages", () => {
  let service: Running;

  before(async () => {
    service = await startPages();
  });

  after(() => service.stop());

  const textOf = (path: string) => readWords(service, path);

  it("say on every page that a sandbox is one, and how far the ledger has come", async () => {
    const text = await textOf("/");
    expect(text).to.contain("This ledger has its own clock, at 3 November 2025, 10am GMT.");
    expect(text).to.contain("Read when the ledger stood at act 33");
  });

  it("tell a procurement's history in words: who, on what authority, when recorded and when it happened", async () => {
    const text = await textOf(`/procurements/${ocid}`);
    expect(text).to.contain("10 June 2025, 9:30am BST · act 17");
    expect(text).to.contain("London Borough of Camden, head of procurement, under Cabinet 12 May 2025, item 7");
    expect(text).to.contain("Happened on 1 September 2025, recorded 21 days later");
    expect(text).to.contain("Brightfield Sensors Ltd (now Brightfield Environmental Ltd)");
  });

  it("never call anything verified that no verification has looked at", async () => {
    const text = await textOf(`/procurements/${procurementId}`);
    expect(text).to.contain("Not checked yet");
    expect(text).not.to.match(/\bverified\b/);
  });

  it("answer a browser with a page where there is nothing, and a program with problem details", async () => {
    const page = await service.get("/procurements/ocds-213czf-nobody", BROWSER);
    expect(page.status).to.equal(404);
    expect(page.headers.get("content-type")).to.equal("text/html; charset=utf-8");
    expect(await page.text()).to.contain("Nothing is recorded here");
    const problem = await service.get("/procurements/ocds-213czf-nobody", { Accept: "*/*" });
    expect(problem.status).to.equal(404);
    expect(await problem.json()).to.include({ type: "/problems/not-recorded" });
  });

  it("are worked out once as long as nothing can have changed, and anew as soon as it has", async () => {
    const time = { progress: 1, second: 1 };
    let read = 0;
    const population = () => {
      read++;
      return sampleReads.population();
    };
    const memory = new AnswerMemory(() => time.progress, { now: () => time.second }, 1_000_000);
    const counted = await startPages({ population }, {}, { memory });
    const readings = async () => {
      await readWords(counted, "/audit");
      await readWords(counted, "/audit");
      return read;
    };
    expect(await readings()).to.equal(1);
    time.progress++;
    expect(await readings()).to.equal(2);
    time.second++;
    expect(await readings()).to.equal(3);
    await counted.stop();
  });

  it("log the pattern of an address and nothing that was asked for", async () => {
    await textOf(`/procurements/${ocid}?as-at=2025-06-03`);
    const logged = service.logged.join("");
    expect(logged).to.contain('"route":"/procurements/:id"');
    expect(logged).not.to.contain(ocid);
    expect(logged).not.to.contain("2025-06-03");
  });
});
