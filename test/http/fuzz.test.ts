import { expect } from "chai";
import fc from "fast-check";
import { ACT_KINDS } from "../../src/domain/acts/actKinds.ts";
import { endpoints } from "../../src/http/api/endpoints.ts";
import { type RealService, realService } from "./realService.ts";

const kinds = Object.keys(ACT_KINDS);

describe("whatever is sent to the service", () => {
  let service: RealService;
  before(async function () {
    this.timeout(60_000);
    service = await realService();
  });
  after(() => service.stop());

  /** Not a fault of ours, and in the one form that errors have. */
  async function requireProblem(answer: Response, what: string): Promise<void> {
    const body = await answer.text();
    expect(answer.status, `${what} ${body}`).to.be.within(400, 499);
    expect(answer.headers.get("content-type"), what).to.equal("application/problem+json");
    expect(body, what).not.to.match(/\.ts:\d|node_modules/);
  }

  for (const { method, path } of endpoints) {
    if (method === "get") continue;
    it(`${method.toUpperCase()} ${path} answers any JSON with a problem`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.json({ maxDepth: 4 }), async (body) => {
          const headers = { "Content-Type": "application/json" };
          await requireProblem(await fetch(service.url + path, { method: method.toUpperCase(), body, headers }), body);
        }),
        { numRuns: 40 },
      );
    });
  }

  it("a wish for an act of any kind with any values is prepared or refused in words", async () => {
    const wish = fc.record(
      {
        kind: fc.constantFrom(...kinds),
        organisation: fc.integer({ min: -1, max: 3 }),
        subject: fc.oneof(fc.string(), fc.constant(`0x${"1".repeat(64)}`)),
        values: fc.dictionary(
          fc.constantFrom(
            "agreement",
            "number",
            "invoice",
            "payment",
            "act",
            "motion",
            "of",
            "key",
            "ownReference",
            "x",
          ),
          fc.oneof(fc.jsonValue(), fc.constant(`0x${"2".repeat(64)}`), fc.integer()),
        ),
        content: fc.jsonValue(),
      },
      { requiredKeys: ["kind", "organisation"] },
    );
    await fc.assert(
      fc.asyncProperty(wish, async (body) => {
        const answer = await service.post("/api/acts/prepare", body);
        if (answer.status !== 200) await requireProblem(answer, JSON.stringify(body));
      }),
      { numRuns: 150 },
    );
  });

  it("any name in an address and any query is found or refused", async () => {
    const address = fc.tuple(
      fc.constantFrom(...endpoints.filter(({ method }) => method === "get").map(({ path }) => path)),
      fc.oneof(
        fc.string({ minLength: 1, unit: "binary" }),
        fc.constant(`0x${"a".repeat(64)}`),
        fc.constant("ocds-abc123-1"),
      ),
      fc.oneof(
        fc.constant(""),
        fc.webQueryParameters().map((query) => `?${query}`),
      ),
    );
    await fc.assert(
      fc.asyncProperty(address, async ([path, name, query]) => {
        const written = path.replaceAll(/:\w+/g, () => encodeURIComponent(name)) + query;
        const answer = await service.get(written);
        if (answer.status !== 200) await requireProblem(answer, written);
      }),
      { numRuns: 300 },
    );
  });
});
