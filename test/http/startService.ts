import { Writable } from "node:stream";
import type { AuditReads } from "../../src/audit/AuditReads.ts";
import { AnswerMemory } from "../../src/http/AnswerMemory.ts";
import { BodyBudget } from "../../src/http/BodyBudget.ts";
import { createApp, type Pages } from "../../src/http/createApp.ts";
import { listen } from "../../src/http/listen.ts";
import { ReceiptIssuer } from "../../src/http/receipts/ReceiptIssuer.ts";
import type { Services } from "../../src/http/services.ts";
import { readConfig } from "../../src/platform/Config.ts";
import { createLog } from "../../src/platform/Log.ts";
import { Metrics } from "../../src/platform/Metrics.ts";
import { fakeAudit } from "./fakeAudit.ts";
import { fakeLedger, identity, word } from "./fakeLedger.ts";

export interface Running {
  readonly url: string;
  readonly logged: string[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly stop: () => Promise<boolean>;
}

interface Options {
  readonly audit?: Partial<AuditReads>;
  readonly services?: Partial<Services>;
  readonly pages?: Pages;
}

const nothing = () => Promise.reject(new Error("The test keeps no documents."));

/** The real app on a port of its own, with the reads and services that a test gives it. */
export async function startService({ audit = {}, services = {}, pages }: Options = {}): Promise<Running> {
  const logged: string[] = [];
  const clock = { now: () => 1_760_000_000 };
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged.push(chunk.toString());
      done();
    },
  });
  const all: Services = {
    limits: readConfig({}).limits,
    trustedProxies: [],
    hosts: [],
    log: createLog("debug", sink),
    metrics: new Metrics({ process: false }),
    clock,
    memory: new AnswerMemory(() => 1, clock, 1_000_000),
    bodies: new BodyBudget(),
    audit: fakeAudit(audit),
    ledger: fakeLedger(() => Promise.reject(new Error("The test takes no acts."))),
    keyOf: () => Promise.resolve(undefined),
    documents: { put: nothing, find: () => Promise.resolve(null), read: () => Promise.resolve(null) },
    memorandum: word(6),
    contents: { get: () => Promise.resolve(null) },
    caseFile: () => Promise.resolve(undefined),
    receipts: new ReceiptIssuer(Buffer.alloc(32, 7), identity.chainId),
    readiness: () => ({ ready: true, reasons: [] }),
    ...services,
  };
  const service = await listen(createApp(all, pages), { port: 0, host: "127.0.0.1" });
  const { url } = service;
  return {
    url,
    logged,
    get: (path, headers = {}) => fetch(url + path, { headers }),
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    stop: () => service.close(0),
  };
}
