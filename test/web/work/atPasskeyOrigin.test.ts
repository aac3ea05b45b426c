import { request } from "node:http";
import { expect } from "chai";
import express from "express";
import { listen } from "../../../src/http/listen.ts";
import { atPasskeyOrigin } from "../../../src/web/work/atPasskeyOrigin.ts";

const records = "https://records.camden.example";
const terms = { rpId: "example", origins: ["https://records.hackney.example", records] };
const OPENED = { "Sec-Fetch-Mode": "navigate" };

describe("pages at which passkeys are asked for", () => {
  const led = async (
    services: Parameters<typeof atPasskeyOrigin>[0],
    path: string,
    headers: Record<string, string>,
  ) => {
    const app = express().use(atPasskeyOrigin(services), (_request, response) => void response.send("here"));
    const service = await listen(app, { port: 0, host: "127.0.0.1" });
    try {
      return await new Promise<string>((resolve, reject) => {
        const sent = request(service.url + path, { headers }, (answer) => {
          answer.resume();
          resolve(answer.headers.location ?? "here");
        });
        sent.on("error", reject).end();
      });
    } finally {
      await service.close(1);
    }
  };

  it("lead from 127.0.0.1 to localhost, the rest of the address kept", async () => {
    const host = { ...OPENED, Host: "127.0.0.1:3000" };
    expect(await led({}, "/sign-in?to=%2Fwork", host)).to.equal("http://localhost:3000/sign-in?to=%2Fwork");
    for (const path of ["/work", "/enter", "/invitation", "/sign/agreements/x", "/work/drafts/x/check"])
      expect(await led({}, path, host), path).to.equal(`http://localhost:3000${path}`);
    expect(await led({}, "/work", { ...OPENED, Host: "localhost:3000" })).to.equal("here");
  });

  it("lead nobody who reads, and no program", async () => {
    expect(await led({}, "/procurements", { ...OPENED, Host: "127.0.0.1:3000" })).to.equal("here");
    expect(await led({}, "/workshop", { ...OPENED, Host: "127.0.0.1:3000" })).to.equal("here");
    expect(await led({}, "/sign-in", { Host: "127.0.0.1:3000" })).to.equal("here");
  });

  it("lead to the origin of the founders that is this service’s own", async () => {
    const services = { passkeys: terms, hosts: ["records.camden.example", "counterfoil.internal"] };
    const from = (host: string) => led(services, "/sign-in", { ...OPENED, Host: host });
    expect(await from("counterfoil.internal")).to.equal(`${records}/sign-in`);
    expect(await from("records.camden.example")).to.equal("here");
    expect(await led({ passkeys: terms, hosts: [] }, "/sign-in", { ...OPENED, Host: "elsewhere" })).to.equal("here");
  });
});
