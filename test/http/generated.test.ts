import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type RunningService, startService } from "../../src/cli/service/startService.ts";
import { readConfig } from "../../src/platform/Config.ts";
import { createLog } from "../../src/platform/Log.ts";
import { unpack } from "../generations/unpack.ts";
import { Dice } from "./generated/Dice.ts";
import { type GeneratedRequest, type Operation, RequestGenerator } from "./generated/RequestGenerator.ts";
import { type Schema, SchemaValues } from "./generated/SchemaValues.ts";

/* A longer run by hand: GENERATED=50000 SEED=7 npm test -- test/http/generated.test.ts */
const COUNT = Number(process.env["GENERATED"] ?? 5_000);
const SEED = Number(process.env["SEED"] ?? 1);
const AT_ONCE = 8;
const LEDGER = new URL("../fixtures/ledgers/version-0.1.0.tar.gz", import.meta.url);

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, "method" | "path">>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

describe(`${COUNT} requests generated from the API's description`, function () {
  this.timeout(COUNT * 60 + 120_000);
  let folder: string;
  let service: RunningService;
  let description: Description;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-generated-"));
    await unpack(LEDGER, folder);
    const config = readConfig({});
    const limits = { ...config.limits, requestsPerMinute: 1e9, writesPerMinute: 1e9 };
    const log = createLog("silent");
    service = await startService({
      config: { ...config, limits, dataFolder: folder, port: 0 },
      log,
      onProgress: () => undefined,
    });
    description = (await (await fetch(`${service.url}/openapi.json`)).json()) as Description;
  });

  after(async () => {
    await service.stop("the test has ended");
    await rm(folder, { recursive: true });
  });

  /** What this ledger has, to be asked for by name. */
  async function known(): Promise<string[]> {
    const lists = ["acts", "agreements", "procurements", "plans", "evidence", "organisations"];
    const texts = await Promise.all(lists.map(async (list) => (await fetch(`${service.url}/api/${list}`)).text()));
    const names = texts.join().matchAll(/0x[0-9a-f]{64}|ocds-[\w-]+|GB-[A-Z]+-\w+|[A-Z]{3}-\d+/g);
    return [...new Set([...names].map(([name]) => name)), "1", "7", "34", "2026-06-01", "Camden"];
  }

  /** What the answer has that the description does not tell; undefined where all is told. */
  async function wrongIn({ operation, method, path, headers, body }: GeneratedRequest): Promise<string | undefined> {
    const answer = await fetch(service.url + path, { method: method.toUpperCase(), headers, body: body ?? null });
    const text = await answer.text();
    const asked = `${method} ${path.slice(0, 300)} ${JSON.stringify(headers)} ${(body ?? "").slice(0, 500)}`;
    if (answer.status >= 500) return `${answer.status} to ${asked}: ${text.slice(0, 300)}`;
    const told = operation.responses[answer.status];
    if (told === undefined) return `undocumented ${answer.status} to ${asked}: ${text.slice(0, 300)}`;
    const type = answer.headers.get("content-type")?.split(";")[0];
    if (text === "" && told.content === undefined) return undefined;
    const types = Object.keys(told.content ?? {});
    return type !== undefined && (types.includes(type) || types.includes("*/*"))
      ? undefined
      : `undocumented ${answer.status} ${String(type)} (not ${types.join()}) to ${asked}`;
  }

  it("get no fault, and nothing that the description does not tell", async () => {
    const operations = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ ...operation, method, path })),
    );
    const dice = new Dice(SEED);
    const values = new SchemaValues(dice, description.components.schemas, await known());
    const generator = new RequestGenerator(dice, values);
    const wrong = new Set<string>();
    let left = COUNT;
    const worker = async () => {
      while (left-- > 0) {
        const found = await wrongIn(generator.request(dice.pick(operations)));
        if (found !== undefined) wrong.add(found);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect([...wrong].slice(0, 20)).to.deep.equal([]);
  });
});
