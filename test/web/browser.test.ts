import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { expect } from "chai";
import { SCRIPTS } from "../../src/web/browser/bundledScript.ts";
import { bundleScript } from "../../src/web/browser/bundleScript.ts";
import { agreementId, ocid } from "./samples.ts";
import { startPages } from "./startPages.ts";

describe("what a browser loads to sign", () => {
  for (const name of SCRIPTS) {
    it(`has at most 100 kB compressed in "${name}", nothing of Node or ethers, and makes no code from text`, async () => {
      const script = await bundleScript(name);
      expect(brotliCompressSync(script).length).to.be.lessThan(100_000);
      const text = Buffer.from(script).toString();
      expect(text).not.to.match(/\bBuffer\b|\bprocess\.|node:|ethers|[^.\w]require\(/);
    });
  }

  it("is the same bytes from the same sources, so that its digest can be told", async () => {
    expect(await bundleScript("sign")).to.deep.equal(await bundleScript("sign"));
  });
});

describe("what a service gives out to sign", () => {
  it("stands at the address that its digest makes, as a checkout of the release says it", async () => {
    const service = await startPages();
    try {
      for (const name of SCRIPTS) {
        const script = await bundleScript(name);
        const digest = createHash("sha256").update(script).digest("hex");
        const given = await service.get(`/assets/${name}.${digest.slice(0, 12)}.js`);
        expect(new Uint8Array(await given.arrayBuffer()), name).to.deep.equal(new Uint8Array(script));
      }
    } finally {
      await service.stop();
    }
  });
});

describe("what a browser loads to read", () => {
  it("has at most 45 kB compressed at the first visit, and nothing of what signs", async () => {
    const service = await startPages();
    const bytes = async (path: string) => {
      const answer = await service.get(path, { Accept: "text/html,*/*", "Accept-Encoding": "br" });
      return brotliCompressSync(new Uint8Array(await answer.arrayBuffer())).length;
    };
    try {
      for (const path of ["/", `/procurements/${ocid}`, `/agreements/${agreementId}`]) {
        const html = await (await service.get(path, { Accept: "text/html" })).text();
        const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, asset]) => asset ?? "");
        expect(assets.join()).not.to.include("sign");
        const start = await (await service.get(assets.find((one) => one.includes("start")) ?? "")).text();
        const frontend = /\/assets\/[\w.-]+/.exec(start)?.[0] ?? "";
        const all = await Promise.all([path, ...assets, frontend].map(bytes));
        expect(
          all.reduce((sum, one) => sum + one, 0),
          path,
        ).to.be.lessThan(45_000);
      }
    } finally {
      await service.stop();
    }
  });
});
