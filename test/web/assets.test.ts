import { expect } from "chai";
import type { Running } from "../http/startService.ts";
import { startPages } from "./startPages.ts";

describe("what pages are made of", () => {
  let service: Running;
  let html: string;
  let policy: string;

  before(async () => {
    service = await startPages();
    const response = await service.get("/", { Accept: "text/html" });
    html = await response.text();
    policy = response.headers.get("content-security-policy") ?? "";
  });

  after(() => service.stop());

  it("is kept by browsers for ever, under names that change with the bytes", async () => {
    const paths = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(paths).to.have.length(4);
    for (const path of paths) {
      expect(path).to.match(/^\/assets\/[a-z-]+\.[0-9a-f]{12}\.(?:css|js|svg)$/);
      const response = await service.get(path);
      expect(response.status, path).to.equal(200);
      expect(response.headers.get("cache-control")).to.equal("public, max-age=31536000, immutable");
    }
  });

  it("has neither the crown nor the font of the government", async () => {
    const css = await (await service.get(/href="(\/assets\/[^"]+css)"/.exec(html)?.[1] ?? "")).text();
    expect(css).not.to.match(/GDS Transport|@font-face/);
    expect(html).not.to.match(/govuk-crest|crown|favicon\.ico/i);
  });

  it("runs one inline script, the one whose hash the policy names, and has no inline style", () => {
    expect(html.match(/<script(?![^>]*src=)/g)).to.have.length(1);
    expect(policy).to.match(/script-src 'self' 'sha256-[A-Za-z0-9+/=]{44}'/);
    expect(policy).not.to.contain("unsafe");
    expect(html).not.to.match(/ style="|<style/);
  });

  it("asks nobody else for anything", () => {
    expect(html).not.to.match(/(?:src|href)="(?:https?:)?\/\//);
  });
});
