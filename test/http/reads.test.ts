import { expect } from "chai";
import type { AuditReads } from "../../src/audit/AuditReads.ts";
import { AnswerMemory } from "../../src/http/AnswerMemory.ts";
import { type Running, startService } from "./startService.ts";

const row = (number: number) => ({
  number,
  kind: "supplier" as const,
  state: "active" as const,
  standing: "good" as const,
  name: `Supplier ${number}, ${"a good long name ".repeat(80)}`,
  identifier: `GB-COH-${number}`,
  formerNames: [],
  sameNameAs: [],
  enteredBy: null,
  acts: 1,
  isFounder: false,
  lastActNumber: null,
});

describe("reading over HTTP", () => {
  let service: Running;
  let asked: unknown[][];
  let progress = 1;
  const clock = { now: () => 1_760_000_000 };

  const audit: Partial<AuditReads> = {
    listOrganisations: (filter, page) => {
      asked.push([filter, page]);
      return Promise.resolve({ items: [row(1), row(2)], next: "c2" });
    },
    procurement: (id, options) => {
      asked.push([id, options]);
      return Promise.resolve(undefined);
    },
    history: (subject, options) => {
      asked.push([subject, options]);
      return Promise.resolve({
        subject: "0x01",
        title: "A",
        asAt: null,
        effective: false,
        entries: [],
        head: null,
        count: 0,
      });
    },
    csv: async function* (list) {
      yield await Promise.resolve(["list", "name"]);
      yield [list, 'says "hello", twice'];
    },
  };

  beforeEach(async () => {
    asked = [];
    const memory = new AnswerMemory(() => progress, clock, 1_000_000);
    service = await startService({ audit, services: { memory, clock } });
  });
  afterEach(() => service.stop());

  it("gives a list page by page", async () => {
    const answer = await service.get("/api/organisations?kind=supplier&limit=2&cursor=c1");
    expect(answer.status).to.equal(200);
    expect(answer.headers.get("content-type")).to.equal("application/json; charset=utf-8");
    expect(await answer.json()).to.deep.equal({ items: [row(1), row(2)], next: "c2" });
    expect(asked).to.deep.equal([[{ kind: "supplier" }, { cursor: "c1", limit: 2 }]]);
  });

  it("says nothing again to somebody who has it already", async () => {
    const first = await service.get("/api/organisations");
    const etag = first.headers.get("etag") ?? "";
    const second = await service.get("/api/organisations", { "If-None-Match": etag });
    expect(second.status).to.equal(304);
    expect(await second.text()).to.equal("");
    progress += 1;
    const third = await service.get("/api/organisations", { "If-None-Match": `"other", ${etag}` });
    expect(third.status).to.equal(304);
    expect(asked).to.have.length(2);
  });

  it("keeps JSON and CSV apart in its memory, whatever else a client would take", async () => {
    const takesBoth = "application/json, text/csv;q=0.1";
    const first = await service.get("/api/organisations", { Accept: takesBoth });
    expect(first.headers.get("content-type")).to.match(/^application\/json/);
    const table = await service.get("/api/organisations", { Accept: "text/csv" });
    expect(table.headers.get("content-type")).to.match(/^text\/csv/);
    const again = await service.get("/api/organisations", { Accept: "TEXT/CSV;q=0.2, application/json;q=0.1" });
    expect(again.headers.get("content-type")).to.match(/^text\/csv/);
  });

  it("answers from memory until the projection has moved", async () => {
    const first = await service.get("/api/organisations?limit=1");
    const second = await service.get("/api/organisations?limit=1");
    expect(await second.text()).to.equal(await first.text());
    const headers = (answer: Response) => [...answer.headers].filter(([name]) => name !== "date");
    expect(headers(second)).to.deep.equal(headers(first));
    expect(asked).to.have.length(1);
    progress += 1;
    await service.get("/api/organisations?limit=1");
    expect(asked).to.have.length(2);
  });

  it("keeps answers of different codings apart", async () => {
    const coding = async (accept: string) => {
      const answer = await service.get("/api/organisations", { "Accept-Encoding": accept });
      expect(await answer.json()).to.have.property("next", "c2");
      return answer.headers.get("content-encoding");
    };
    expect([await coding("gzip"), await coding("identity"), await coding("gzip;q=0, identity")]).to.deep.equal([
      "gzip",
      null,
      null,
    ]);
  });

  it("gives a whole list as CSV, by Accept or by its ending", async () => {
    const lines = 'list,name\r\norganisations,"says ""hello"", twice"\r\n';
    for (const answer of [
      await service.get("/api/organisations", { Accept: "text/csv" }),
      await service.get("/api/organisations.csv"),
    ]) {
      expect(answer.headers.get("content-type")).to.match(/^text\/csv/);
      expect(await answer.text()).to.equal(lines);
    }
    const filtered = await service.get("/api/organisations.csv?kind=supplier");
    expect([filtered.status, (await problem(filtered)).type]).to.deep.equal([400, "/problems/request-invalid"]);
  });

  it("takes a date alone for the end of that London day, summer or winter", async () => {
    await service.get("/api/procurements/ocds-abc123-x/history?as-at=2026-07-01&effective");
    await service.get("/api/procurements/ocds-abc123-x/history?as-at=2026-01-01");
    await service.get("/api/procurements/ocds-abc123-x/history?as-at=2026-07-01T12:00:00%2B01:00");
    expect(asked.map(([, options]) => options)).to.deep.equal([
      { asAt: Date.parse("2026-07-01T22:59:59Z") / 1000, effective: true },
      { asAt: Date.parse("2026-01-01T23:59:59Z") / 1000, effective: undefined },
      { asAt: Date.parse("2026-07-01T11:00:00Z") / 1000, effective: undefined },
    ]);
  });

  it("asks which one is meant of a time that happens twice", async () => {
    const answer = await service.get("/api/procurements/x?as-at=2026-10-25T01:30");
    const body = await problem(answer);
    expect(body.type).to.equal("/problems/time-ambiguous");
    expect(body["meanings"]).to.have.length(2);
  });

  it("says that there is no such thing", async () => {
    const answer = await service.get("/api/procurements/ocds-abc123-nothing");
    expect([answer.status, (await problem(answer)).type]).to.deep.equal([404, "/problems/not-recorded"]);
  });

  for (const [query, place] of [
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=1&limit=2", "limit"],
    ["limit=1e1", "limit"],
    ["kind=person", "kind"],
    ["text=", "text"],
    ["nonsense=1", ""],
    ["__proto__=1", ""],
  ] as const) {
    it(`refuses ?${query} and says where it is wrong`, async () => {
      const answer = await service.get(`/api/organisations?${query}`);
      const body = await problem(answer);
      expect([answer.status, body.type]).to.deep.equal([400, "/problems/request-invalid"]);
      expect(body["errors"]).to.have.nested.property("[0].place", place);
    });
  }

  it("logs the route and never what was asked about", async () => {
    await service.get("/api/organisations?text=Jane%20Doe");
    await service.get("/api/procurements/ocds-abc123-jane");
    await service.get("/api/nothing/jane");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(service.logged.join("")).to.contain('"route":"/api/procurements/:id"').and.not.match(/jane/i);
  });
});

async function problem(answer: Response): Promise<Record<string, unknown>> {
  expect(answer.headers.get("content-type")).to.equal("application/problem+json");
  return (await answer.json()) as Record<string, unknown>;
}
