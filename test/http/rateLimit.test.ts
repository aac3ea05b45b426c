import { expect } from "chai";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { listen } from "../../src/http/listen.ts";
import { rateLimit } from "../../src/http/middleware/rateLimit.ts";
import { Problem } from "../../src/problems/Problem.ts";

describe("limits on requests", () => {
  const answered: RequestHandler = (_request, response) => void response.send("here");
  const refused: ErrorRequestHandler = (error, _request, response, next) => {
    if (!(error instanceof Problem)) return next(error);
    response.status(error.status).send(error.message);
  };

  it("count by key for people who are signed in, and by address for all others", async () => {
    const known = new Set(["officer", "finance"]);
    const limit = rateLimit(
      2,
      () => true,
      ({ headers: { cookie = "" } }) => Promise.resolve(known.has(cookie) ? cookie : undefined),
    );
    const app = express().use(limit, answered, refused);
    const service = await listen(app, { port: 0, host: "127.0.0.1" });
    const asks = async (Cookie: string) => (await fetch(service.url, { headers: { Cookie } })).status;
    try {
      for (const one of ["officer", "finance", "made up"])
        expect([await asks(one), await asks(one), await asks(one)], one).to.deep.equal([200, 200, 429]);
      // whoever makes up another token is the same address still
      expect(await asks("made up as well")).to.equal(429);
    } finally {
      await service.close(1);
    }
  });
});
