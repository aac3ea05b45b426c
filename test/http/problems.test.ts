import { readFileSync } from "node:fs";
import { expect } from "chai";
import { sectionsOf } from "../../src/http/openapi/errorGuide.ts";
import { Problem } from "../../src/problems/Problem.ts";
import { problemTypes } from "../../src/problems/problemTypes.ts";
import { fakeLedger, submission, word } from "./fakeLedger.ts";
import { startService } from "./startService.ts";

const guide = sectionsOf(readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8"));

/** A sentence, or what follows a colon, that begins with what the reader does. */
const WHAT_TO_DO =
  /(?:^|[.:)] |, and )(?:Ask|ask|Begin|Change|Check|Do|Fetch|Leave|Load|Look|Make|Prepare|Put|Read|Send|send|Set|Sign|Tell|Try|Upload|Use|Wait|Say)\b/;

describe("problems", () => {
  it("are each explained in docs/errors.md, and nothing else is", () => {
    expect([...guide.keys()].sort()).to.deep.equal(Object.keys(problemTypes).sort());
    for (const [name, text] of guide) expect(text.length, name).to.be.greaterThan(40);
  });

  it("say in at most 400 characters what to do now, and no hash", () => {
    for (const [name, text] of guide) {
      expect(text.length, name).to.be.at.most(400);
      expect(text, name).not.to.match(/0x[0-9a-f]{8,}/i);
      expect(text, name).to.match(WHAT_TO_DO);
    }
  });

  it("lead to their explanation", async () => {
    const service = await startService();
    for (const name of Object.keys(problemTypes)) {
      const page = await service.get(new Problem(name as keyof typeof problemTypes, "x").toJSON()["type"] as string);
      expect(page.status, name).to.equal(200);
      expect(await page.text()).to.contain(problemTypes[name as keyof typeof problemTypes].title);
    }
    expect((await service.get("/problems/__proto__")).status).to.equal(404);
    await service.stop();
  });

  it("cannot have their type or status replaced by values", () => {
    const json = new Problem("act-stale", "d", { members: { type: "x", status: 1, detail: "y", error: "E" } }).toJSON();
    expect(json).to.include({ type: "/problems/act-stale", status: 422, detail: "d", error: "E" });
  });

  it("show nothing of a fault of ours but a number to tell the operator", async () => {
    const search = () => Promise.reject(new Error("secret inside"));
    const service = await startService({ audit: { search } });
    const answer = await service.get("/api/search?q=x");
    const body = (await answer.json()) as Record<string, string>;
    expect(body["type"]).to.equal("/problems/internal-error");
    expect(JSON.stringify(body)).not.to.match(/secret|at |\.ts/);
    expect(service.logged.join("")).to.contain(body["instance"]!).and.to.contain("secret inside");
    await service.stop();
  });

  it("leave what people typed out of the log, in the address and in a body", async () => {
    const audit = { search: (text: string) => Promise.reject(new Error(`cannot bind "${text}" as a word`)) };
    const ledger = fakeLedger(() => Promise.reject(new TypeError("no Hexagon for 0x1234abcd")));
    const service = await startService({ audit, services: { ledger } });
    await service.get("/api/search?q=Jane%20Doe+jane%40example.org");
    await service.post("/api/acts", { ...submission(), content: { note: "Hexagon 0x1234abcd" }, salt: word(1) });
    const faults = service.logged.filter((line) => line.includes('"fault"')).join("");
    expect(faults).to.contain("cannot bind").and.contain("as a word").and.contain("no … for …");
    expect(faults).not.to.match(/Jane|Doe|example\.org|Hexagon|1234abcd/);
    await service.stop();
  });

  it("end with one full stop", async () => {
    const service = await startService();
    const answer = await service.get("/api/procurements/x?as-at=noon");
    expect(await answer.text()).to.match(/London time\."\}$/);
    await service.stop();
  });

  it("say which methods an address takes, and that there is nothing at another", async () => {
    const service = await startService();
    const wrong = await fetch(`${service.url}/api/plans`, { method: "DELETE" });
    expect([wrong.status, wrong.headers.get("allow")]).to.deep.equal([405, "GET, HEAD"]);
    for (const path of ["/nothing", "/api/plans/%E0%A4%A", "/api//plans", "/%00"]) {
      const answer = await service.get(path);
      expect([path, answer.status, ((await answer.json()) as Record<string, unknown>)["type"]]).to.deep.equal([
        path,
        404,
        "/problems/address-unknown",
      ]);
    }
    await service.stop();
  });
});
